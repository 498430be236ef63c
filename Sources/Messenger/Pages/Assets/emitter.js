// A list of listeners by name.

export class Emitter {
  #listeners = new Map();

  /** Calls `listener` whenever `name` is told; gives back a function that stops it. */
  on(name, listener) {
    const set = this.#listeners.get(name) ?? new Set();
    set.add(listener);
    this.#listeners.set(name, set);
    return () => set.delete(listener);
  }

  tell(name, value) {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(value);
  }
}
