// Where messages wait until the server has them: IndexedDB, or memory where the browser forbids it.

const DATABASE = 'frontdesk';
const TABLE = 'unsent';

function opened() {
  return new Promise((resolve, reject) => {
    const asking = indexedDB.open(DATABASE, 1);
    asking.onupgradeneeded = () => asking.result.createObjectStore(TABLE, { keyPath: 'key' });
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
}

function finished(asking) {
  return new Promise((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
}

export class UnsentStore {
  #database = null;
  #memory = new Map();

  async open() {
    try {
      this.#database = await opened();
    } catch {
      // Private windows of some browsers: unsent messages then live as long as the page.
    }
  }

  #table(mode) {
    return this.#database.transaction(TABLE, mode).objectStore(TABLE);
  }

  async put(item) {
    if (this.#database) await finished(this.#table('readwrite').put(item));
    else this.#memory.set(item.key, item);
  }

  async remove(key) {
    if (this.#database) await finished(this.#table('readwrite').delete(key));
    else this.#memory.delete(key);
  }

  /** The account's waiting messages in the order they were written. */
  async all(account) {
    const items = this.#database
      ? await finished(this.#table('readonly').getAll())
      : [...this.#memory.values()];
    return items.filter((item) => item.account === account).sort((a, b) => a.order - b.order);
  }
}
