// Sending: each message is saved first, then sent in order, and again under the same key until the server has it.
import { newKey, post, query, upload } from './api.js';
import { Emitter } from './emitter.js';
import { threadKey } from './conversations.js';
import { UnsentStore } from './unsent-store.js';

const RETRY_MS = 3_000;

/** Tells `change` {key: thread} when a waiting message came, changed or left, and `sent` with the message. */
export class Outgoing extends Emitter {
  #account;
  #store = new UnsentStore();
  #items = [];
  #working = false;
  #again = false;
  #timer = null;
  #channel = null;
  #order = 0;

  constructor(account) {
    super();
    this.#account = account;
    if ('BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel(`frontdesk.unsent.${account.id}`);
      this.#channel.addEventListener('message', ({ data }) => this.#hear(data));
    }
  }

  /** Reads what an earlier page left behind and sends it. */
  async start() {
    await this.#store.open();
    this.#items = await this.#store.all(this.#account.id);
    this.#order = this.#items.at(-1)?.order ?? 0;
    this.tell('change', { key: null });
    this.flush();
  }

  /** The waiting messages of a thread. */
  waiting(chat, topic) {
    const key = threadKey(chat, topic);
    return this.#items.filter((item) => threadKey(item.chat, item.topic) === key);
  }

  /**
   * Saves a message and sends it.
   * @param {{chat, topic, kind: 'text'|'photo'|'voice'|'document', text?, blob?, name?, seconds?, replyTo?}} content
   */
  async add(content) {
    this.#order = Math.max(this.#order + 1, Date.now());
    const item = {
      ...content,
      key: newKey(),
      account: this.#account.id,
      order: this.#order,
      date: Date.now(),
      state: 'sending',
      reason: null,
    };
    this.#items.push(item);
    this.#changed(item);
    try {
      await this.#store.put(item);
    } catch {
      // Out of room for a large file: it is still sent from memory.
    }
    this.flush();
  }

  async retry(key) {
    const item = this.#items.find((each) => each.key === key);
    if (!item) return;
    await this.#mark(item, 'sending', null);
    this.flush();
  }

  async discard(key) {
    const item = this.#items.find((each) => each.key === key);
    if (item) await this.#forget(item);
  }

  /** The server has this message: it came as an answer, or as an event to any tab. */
  async arrived(message) {
    if (!message.key) return;
    const item = this.#items.find((each) => each.key === message.key);
    if (item) await this.#forget(item);
  }

  /** Sends all that waits, one after the other. Another tab that is sending is waited for. */
  async flush() {
    if (this.#working) {
      this.#again = true;
      return;
    }
    this.#working = true;
    clearTimeout(this.#timer);
    const name = `frontdesk.sending.${this.#account.id}`;
    if (navigator.locks) await navigator.locks.request(name, () => this.#sendAll());
    else await this.#sendAll();
    this.#working = false;
    if (this.#again) {
      this.#again = false;
      this.flush();
    }
  }

  async #sendAll() {
    const stuck = new Set();
    for (;;) {
      const item = this.#items.find((each) => each.state !== 'failed' && !stuck.has(each.chat));
      if (!item) return;
      if (!(await this.#send(item))) stuck.add(item.chat);
    }
  }

  /** Sends one; false when its chat must wait. */
  async #send(item) {
    try {
      const { message } = await this.#request(item);
      await this.#forget(item);
      this.tell('sent', message);
      return true;
    } catch (problem) {
      if (problem.passing || problem.status === 401) {
        await this.#mark(item, 'waiting', null);
        const wait = problem.retryAfter ? problem.retryAfter * 1000 : RETRY_MS;
        this.#timer = setTimeout(() => this.flush(), wait);
        return false;
      }
      await this.#mark(item, 'failed', problem.message);
      return true;
    }
  }

  #request(item) {
    const { chat, topic, key } = item;
    if (item.kind === 'text') {
      const body = { text: item.text, topic: topic ?? null, key, reply_to: item.replyTo ?? null };
      return post(`/api/chats/${chat}/messages`, body);
    }
    const values = { topic, key, kind: item.kind, name: item.name, caption: item.text || null };
    const seconds = item.seconds ? Math.max(1, Math.round(item.seconds)) : null;
    return upload(`/api/chats/${chat}/files${query({ ...values, seconds })}`, item.blob);
  }

  async #mark(item, state, reason) {
    if (!this.#items.includes(item)) return;
    item.state = state;
    item.reason = reason;
    this.#changed(item);
    try {
      await this.#store.put(item);
    } catch {
      // As in `add`.
    }
  }

  async #forget(item) {
    this.#items = this.#items.filter((each) => each !== item);
    this.#changed(item, 'gone');
    await this.#store.remove(item.key);
  }

  #changed(item, what = 'kept') {
    this.tell('change', { key: threadKey(item.chat, item.topic) });
    const { blob, ...plain } = item;
    this.#channel?.postMessage({ what, item: blob ? item : plain });
  }

  /** Another tab wrote, sent or gave up a message. */
  #hear({ what, item }) {
    this.#items = this.#items.filter((each) => each.key !== item.key);
    if (what === 'kept') {
      this.#items.push(item);
      this.#items.sort((a, b) => a.order - b.order);
    }
    this.tell('change', { key: threadKey(item.chat, item.topic) });
  }
}
