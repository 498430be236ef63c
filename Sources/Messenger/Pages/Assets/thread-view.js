// One thread on screen: its messages and its composer, following the conversations as they change.
import { Composer } from './composer.js';
import { threadKey } from './conversations.js';
import { MessageLog } from './message-log.js';
import { t } from './strings.js';

const TYPING_MS = 6_000;

export class ThreadView {
  #live;
  #log;
  #chat = null;
  #topic = null;
  #typingTimer = null;
  #opening = 0;

  /**
   * @param {object} live the parts of `livePage`
   * @param {object} options `style`, `empty` (node for a thread without messages), `strip` (quick words),
   *   `typing(on)`, `acted(message)` after a button of a message was pressed
   */
  constructor(live, { style, empty = null, strip = null, typing = () => {} }) {
    this.#live = live;
    const { account, alarms, outgoing, conversations, drafts } = live;
    this.#log = new MessageLog({
      account,
      style,
      alarms,
      empty,
      pressed: (message) => alarms.settle(message),
      retry: (key) => outgoing.retry(key),
      discard: (key) => outgoing.discard(key),
      older: () => this.#older(),
      seen: () => this.seen(),
    });
    this.composer = new Composer({ drafts, style, strip, send: (content) => this.send(content) });
    this.logNode = this.#log.node;
    conversations.on('message', (told) => this.#here(told.key) && this.#came(told.message, typing));
    conversations.on('edit', (told) => this.#here(told.key) && this.#log.update(told.message));
    conversations.on('remove', (told) => this.#here(told.key) && this.#log.remove(told.id));
    conversations.on('delivered', (told) => this.#here(told.key) && this.#log.delivered(told.upTo));
    conversations.on('typing', (told) => this.#here(told.key) && this.#typing(typing));
    conversations.on('reload', () => this.#chat !== null && this.open(this.#chat, this.#topic));
    outgoing.on('change', ({ key }) => (key === null || this.#here(key)) && this.#showWaiting());
    alarms.on('change', () => this.#log.refresh());
    for (const event of ['focus', 'visibilitychange']) addEventListener(event, () => this.seen());
    document.addEventListener('visibilitychange', () => this.seen());
  }

  #here(key) {
    return this.#chat !== null && key === threadKey(this.#chat, this.#topic);
  }

  /** Turns to a thread; gives true when its messages are on screen. */
  async open(chat, topic, placeholder = null) {
    const turn = ++this.#opening;
    const same = this.#here(threadKey(chat, topic));
    this.#chat = chat;
    this.#topic = topic;
    const key = threadKey(chat, topic);
    if (placeholder !== null) this.composer.open(key, placeholder);
    if (!same) this.#log.showLoading();
    this.#log.showWaiting([]);
    const { conversations } = this.#live;
    const unread = conversations.row(chat, topic)?.unread ?? 0;
    try {
      const thread = await conversations.open(chat, topic);
      if (turn !== this.#opening) return false;
      this.#log.show([...thread.messages.values()], { more: thread.more, unread });
      this.#live.alarms.considerHistory(thread.messages.values());
      this.#showWaiting();
      return true;
    } catch {
      if (turn === this.#opening) {
        this.#log.showProblem(t('load.failed'), () => this.open(chat, topic, placeholder));
      }
      return false;
    }
  }

  async #older() {
    const messages = await this.#live.conversations.older(this.#chat, this.#topic);
    const thread = await this.#live.conversations.open(this.#chat, this.#topic);
    return { messages, more: thread.more };
  }

  #came(message, typing) {
    clearTimeout(this.#typingTimer);
    typing(false);
    this.#log.add(message);
  }

  #typing(typing) {
    typing(true);
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => typing(false), TYPING_MS);
  }

  #showWaiting() {
    this.#log.showWaiting(this.#live.outgoing.waiting(this.#chat, this.#topic));
  }

  send(content) {
    this.#live.outgoing.add({ chat: this.#chat, topic: this.#topic, ...content });
    this.#log.toEnd();
  }

  /** Marks the thread read when a person really looks at its end. */
  seen() {
    if (this.#chat === null || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    if (!this.#log.atEnd || this.logNode.offsetParent === null) return;
    this.#live.conversations.markRead(this.#chat, this.#topic);
  }

  reveal(message) {
    this.#log.reveal(message.id);
  }
}
