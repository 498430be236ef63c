// What this page knows of chats, topics and messages, kept up to date by events.
import { get, post, query } from './api.js';
import { Emitter } from './emitter.js';

const PAGE = 50;

/** The name of one thread: a private chat, or a topic of a group (`null` is its general topic). */
export function threadKey(chat, topic) {
  return `${chat}/${topic ?? ''}`;
}

/**
 * Tells `list` (chats, topics or unread marks changed), `message` {key, message, fresh},
 * `edit` {key, message}, `remove` {key, id}, `delivered` {key}, `typing` {key} and `reload` (everything was loaded again).
 */
export class Conversations extends Emitter {
  chats = new Map();
  #threads = new Map();
  #account;

  constructor(account) {
    super();
    this.#account = account;
  }

  /** Loads chats and topics; gives the sequence number to stream from. */
  async load() {
    const { chats, seq } = await get('/api/chats');
    this.chats = new Map(chats.map((chat) => [chat.id, this.#received(chat)]));
    this.tell('list');
    return seq;
  }

  /** Loads everything again after events were missed. */
  async reload() {
    const seq = await this.load();
    this.#threads.clear();
    this.tell('reload');
    return seq;
  }

  #received(chat) {
    const topics = new Map((chat.topics ?? []).map((topic) => [topic.id, topic]));
    return { ...chat, topics };
  }

  isMine(message) {
    return message.from.id === this.#account.id;
  }

  isPrivate(chat) {
    return this.chats.get(chat)?.kind === 'private';
  }

  privateChat() {
    return [...this.chats.values()].find((chat) => chat.kind === 'private') ?? null;
  }

  group() {
    return [...this.chats.values()].find((chat) => chat.kind !== 'private') ?? null;
  }

  /** The row of a thread: the chat itself or one of its topics. */
  row(chat, topic) {
    const owner = this.chats.get(chat);
    if (!owner) return null;
    return topic === null || topic === undefined ? owner : owner.topics.get(topic) ?? null;
  }

  unreadTotal() {
    let total = 0;
    for (const chat of this.chats.values()) {
      total += chat.unread ?? 0;
      for (const topic of chat.topics.values()) total += topic.unread ?? 0;
    }
    return total;
  }

  /** The messages of a thread, oldest first; loads the newest page at the first call. */
  async open(chat, topic) {
    const key = threadKey(chat, topic);
    const known = this.#threads.get(key);
    if (known?.loaded) return known;
    const thread = { messages: new Map(), more: false, loaded: false };
    this.#threads.set(key, thread);
    await this.#loadPage(thread, chat, topic, null);
    thread.loaded = true;
    return thread;
  }

  /** Loads the page before the oldest known message; gives the messages that came. */
  async older(chat, topic) {
    const thread = await this.open(chat, topic);
    const oldest = Math.min(...thread.messages.keys());
    return this.#loadPage(thread, chat, topic, oldest);
  }

  async #loadPage(thread, chat, topic, before) {
    const page = await get(`/api/chats/${chat}/messages${query({ topic, before, limit: PAGE })}`);
    for (const message of page.messages) {
      // An event may have brought a newer state of the same message while the page was on its way.
      if (!thread.messages.has(message.id)) thread.messages.set(message.id, message);
    }
    thread.more = page.more;
    return page.messages;
  }

  /** Takes in one event of the stream. */
  apply(event) {
    const arms = {
      message: () => this.add(event.message),
      edit: () => this.#edit(event.message),
      delete: () => this.#remove(threadKey(event.chat, event.topic), event.message),
      topic: () => this.#topic(event.chat, event.topic),
      read: () => this.#setUnread(event.chat, event.topic, event.unread),
      delivered: () => this.#delivered(event.chat, event.up_to),
      typing: () => this.tell('typing', { key: threadKey(event.chat, event.topic) }),
    };
    arms[event.type]?.();
  }

  /** Takes in a message that was sent or received. Knowing it already changes nothing. */
  add(message) {
    const key = threadKey(message.chat, message.topic);
    const thread = this.#threads.get(key);
    if (thread?.messages.has(message.id)) return;
    thread?.messages.set(message.id, message);
    const row = this.row(message.chat, message.topic);
    const fresh = !row?.last || row.last.id < message.id;
    if (row && fresh) {
      row.last = message;
      if (!this.isMine(message)) row.unread = (row.unread ?? 0) + 1;
    }
    this.tell('message', { key, message, fresh });
    this.tell('list');
    if (!row) this.tell('unknownChat');
  }

  #edit(message) {
    const key = threadKey(message.chat, message.topic);
    this.#threads.get(key)?.messages.set(message.id, message);
    const row = this.row(message.chat, message.topic);
    if (row?.last?.id === message.id) row.last = message;
    this.tell('edit', { key, message });
    this.tell('list');
  }

  #remove(key, id) {
    this.#threads.get(key)?.messages.delete(id);
    this.tell('remove', { key, id });
  }

  #topic(chatId, topic) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    const known = chat.topics.get(topic.id) ?? { unread: 0, last: null };
    const last = topic.last ?? known.last;
    chat.topics.set(topic.id, { ...known, ...topic, unread: known.unread, last });
    this.tell('list');
  }

  #setUnread(chatId, topic, unread) {
    const row = this.row(chatId, topic);
    if (!row) return;
    row.unread = unread;
    this.tell('list');
  }

  #delivered(chatId, upTo) {
    for (const [key, thread] of this.#threads) {
      if (!key.startsWith(`${chatId}/`)) continue;
      for (const message of thread.messages.values()) {
        if (message.id <= upTo) message.delivered = true;
      }
      this.tell('delivered', { key, upTo });
    }
  }

  /** The person has seen the thread up to its last message. */
  async markRead(chat, topic) {
    const row = this.row(chat, topic);
    if (!row?.unread || !row.last) return;
    const before = row.unread;
    this.#setUnread(chat, topic, 0);
    try {
      await post(`/api/chats/${chat}/read`, { topic: topic ?? null, message: row.last.id });
    } catch {
      // Seen again, or seen by the next mark: the server's number wins at the next load.
      if (row.unread === 0) this.#setUnread(chat, topic, before);
    }
  }
}
