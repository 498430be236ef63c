// The messages of one thread, with time lines, waiting messages, earlier pages and a way back to the end.
import { button, el, fill } from './dom.js';
import { fullTime, separatorDay, separatorTime } from './format.js';
import { icon } from './icons.js';
import { messageNode, tick, waitingNode } from './message-bubble.js';
import { t } from './strings.js';

/** Bubbles further apart than this have their time between them. */
const PAUSE_MS = 5 * 60_000;
const NEAR_END_PX = 120;

export class MessageLog {
  #view;
  #list = el('div', { class: 'log-list' });
  #tail = el('div', { class: 'log-tail' });
  #older = button({ class: 'log-older', text: t('message.older'), hidden: true });
  #empty = el('div', { class: 'log-empty', hidden: true });
  #end = button({ class: 'log-end', hidden: true, data: { testid: 'to-end' } }, icon('down', 18), el('span'));
  #nodes = new Map();
  #unseen = 0;
  #atEnd = true;

  /**
   * @param {object} view `account`, `style`, `alarms`, `pressed(message)`, `retry(key)`, `discard(key)`,
   *   `older()` (loads the page before; gives whether there is more), `seen()`, `empty` (node or null)
   */
  constructor(view) {
    this.#view = view;
    this.scroller = el(
      'div',
      {
        id: 'log',
        class: `log log-${view.style}`,
        role: 'log',
        'aria-live': 'polite',
        'aria-label': t('message.log'),
        tabindex: '0',
      },
      this.#older,
      this.#empty,
      this.#list,
      this.#tail,
    );
    this.node = el('div', { class: 'log-frame' }, this.scroller, this.#end);
    this.#older.addEventListener('click', () => this.#showOlder());
    this.#end.addEventListener('click', () => this.toEnd(true));
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    if ('IntersectionObserver' in window) {
      const watch = new IntersectionObserver(
        ([entry]) => entry.isIntersecting && !this.#older.hidden && this.#showOlder(),
        { root: this.scroller, rootMargin: '200px' },
      );
      watch.observe(this.#older);
    }
    if ('ResizeObserver' in window) {
      new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(this.scroller);
      new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(this.#list);
    }
  }

  /** Shows grey lines until the messages come. */
  showLoading() {
    this.#nodes.clear();
    this.#older.hidden = true;
    this.#empty.hidden = true;
    const bones = ['', 'mine', '', 'mine'].map((side) => el('i', { class: `bone ${side}` }));
    fill(this.#list, el('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...bones));
    this.scroller.setAttribute('aria-busy', 'true');
  }

  showProblem(words, again) {
    const retry = button({ class: 'action quiet', text: t('retry'), on: { click: again } });
    fill(this.#list, el('div', { class: 'log-problem', role: 'alert' }, el('p', { text: words }), retry));
    this.scroller.removeAttribute('aria-busy');
  }

  /** Shows a thread from its messages, with a line before the `unread` last ones. */
  show(messages, { more, unread = 0 }) {
    this.#nodes.clear();
    const sorted = [...messages].sort((a, b) => a.id - b.id);
    const theirs = sorted.filter((message) => !this.#isMine(message));
    const firstNew = unread > 0 ? theirs.at(-unread)?.id : null;
    fill(this.#list);
    let previous = null;
    for (const message of sorted) {
      if (message.id === firstNew && previous) {
        this.#list.append(el('div', { class: 'log-new', text: t('message.unreadLine') }));
      }
      this.#append(message, previous);
      previous = message;
    }
    this.#older.hidden = !more;
    this.#unseen = 0;
    this.scroller.removeAttribute('aria-busy');
    this.#settleEmpty();
    this.toEnd();
    const line = this.#list.querySelector('.log-new');
    if (line && line.offsetTop < this.scroller.scrollHeight - this.scroller.clientHeight) {
      this.scroller.scrollTop = Math.max(0, line.offsetTop - 24);
    }
    this.#scrolled();
  }

  #isMine(message) {
    return message.from.id === this.#view.account.id;
  }

  #build(message) {
    const quoted = message.reply_to === null ? null : this.#nodes.get(message.reply_to)?.message;
    const node = messageNode(message, { ...this.#view, mine: this.#isMine(message), quoted });
    this.#nodes.set(message.id, { node, message });
    return node;
  }

  #append(message, previous) {
    const line = this.#timeLine(message, previous);
    if (line) this.#list.append(line);
    const node = this.#build(message);
    const pause = previous ? message.date_ms - previous.date_ms : Infinity;
    const together = !line && pause < PAUSE_MS && previous.from.id === message.from.id;
    if (together) node.classList.add('together');
    this.#list.append(node);
  }

  #timeLine(message, previous) {
    if (previous && !this.#apart(message, previous)) return null;
    return el('time', {
      class: 'log-time',
      datetime: new Date(message.date_ms).toISOString(),
      title: fullTime(message.date_ms),
      text: this.#view.style === 'desk' ? separatorDay(message.date_ms) : separatorTime(message.date_ms),
    });
  }

  /** In a team's thread each message tells its time, so that only a new day needs a line. */
  #apart(message, previous) {
    if (this.#view.style !== 'desk') return message.date_ms - previous.date_ms >= PAUSE_MS;
    return new Date(message.date_ms).toDateString() !== new Date(previous.date_ms).toDateString();
  }

  /** A message came while the thread is on screen. */
  add(message) {
    if (this.#nodes.has(message.id)) {
      this.update(message);
      return;
    }
    const newest = Math.max(0, ...this.#nodes.keys());
    const mine = this.#isMine(message);
    const stay = this.#atEnd || mine;
    if (message.id > newest) this.#append(message, this.#nodes.get(newest)?.message ?? null);
    else this.#insert(message);
    this.#settleEmpty();
    if (stay) this.toEnd();
    else {
      this.#unseen += 1;
      this.#scrolled();
    }
  }

  #insert(message) {
    const next = Math.min(...[...this.#nodes.keys()].filter((id) => id > message.id));
    this.#nodes.get(next).node.before(this.#build(message));
  }

  /** A message was edited; what the person had open or focused stays where it can. */
  update(message) {
    const known = this.#nodes.get(message.id);
    if (!known) return;
    const focused = [...known.node.querySelectorAll('button')].indexOf(document.activeElement);
    const node = this.#build(message);
    if (known.node.classList.contains('together')) node.classList.add('together');
    if (known.message.text !== message.text) node.classList.add('changed');
    known.node.replaceWith(node);
    if (focused >= 0) (node.querySelectorAll('button')[focused] ?? node).focus();
    if (this.#atEnd) this.toEnd();
  }

  remove(id) {
    this.#nodes.get(id)?.node.remove();
    this.#nodes.delete(id);
    this.#settleEmpty();
  }

  refresh() {
    for (const { message } of [...this.#nodes.values()]) {
      const { node } = this.#nodes.get(message.id);
      if (!node.dataset.alarm) continue;
      node.dataset.alarm = this.#view.alarms?.isActive(message) ? 'active' : 'past';
    }
  }

  /** The bot has everything up to `upTo`. */
  delivered(upTo) {
    for (const { node, message } of this.#nodes.values()) {
      if (message.id > upTo || !this.#isMine(message)) continue;
      message.delivered = true;
      // Only the mark changes: a voice that plays or a text that is open stays as it is.
      node.querySelector('.tick-sent')?.replaceWith(tick('delivered'));
    }
  }

  /** The messages that the server does not have yet. */
  showWaiting(items) {
    const { account, style, retry, discard } = this.#view;
    const known = new Map(
      [...this.#tail.children].map((node) => [`${node.dataset.key} ${node.dataset.state}`, node]),
    );
    const nodes = items.map(
      (item) => known.get(`${item.key} ${item.state}`) ?? waitingNode(item, account, { style, retry, discard }),
    );
    const grown = nodes.length > this.#tail.children.length;
    fill(this.#tail, ...nodes);
    this.#settleEmpty();
    if (grown || this.#atEnd) this.toEnd();
  }

  async #showOlder() {
    if (this.#older.disabled) return;
    this.#older.disabled = true;
    this.scroller.setAttribute('aria-live', 'off');
    try {
      const { messages, more } = await this.#view.older();
      this.#prepend(messages);
      this.#older.hidden = !more;
    } catch {
      // The button stays: the person may ask again.
    }
    this.#older.disabled = false;
    this.scroller.setAttribute('aria-live', 'polite');
  }

  #prepend(messages) {
    const before = this.scroller.scrollHeight - this.scroller.scrollTop;
    const first = this.#list.firstChild;
    const rest = [...this.#list.childNodes];
    let previous = null;
    for (const message of [...messages].sort((a, b) => a.id - b.id)) {
      if (this.#nodes.has(message.id)) continue;
      this.#append(message, previous);
      previous = message;
    }
    if (first) this.#list.append(...rest);
    this.scroller.scrollTop = this.scroller.scrollHeight - before;
  }

  #settleEmpty() {
    const none = this.#nodes.size === 0 && this.#tail.children.length === 0;
    this.#empty.hidden = !none;
    if (none && this.#view.empty && !this.#empty.children.length) this.#empty.append(this.#view.empty);
  }

  toEnd(smooth = false) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scroller.scrollTo(
      { top: this.scroller.scrollHeight, behavior: smooth && !still ? 'smooth' : 'instant' },
    );
    this.#atEnd = true;
    this.#unseen = 0;
    this.#settleEnd();
    this.#view.seen();
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    if (this.#atEnd) {
      this.#unseen = 0;
      this.#view.seen();
    }
    this.#settleEnd();
  }

  #settleEnd() {
    this.#end.hidden = this.#atEnd;
    const words = this.#unseen ? t('message.newBelow', { count: this.#unseen }) : '';
    this.#end.lastElementChild.textContent = words;
    this.#end.setAttribute('aria-label', words || t('message.toEnd'));
  }

  /** Brings a message on screen and marks it for a moment. */
  reveal(id) {
    const node = this.#nodes.get(id)?.node;
    if (!node) return;
    node.scrollIntoView({ block: 'center' });
    node.classList.remove('revealed');
    requestAnimationFrame(() => node.classList.add('revealed'));
    (node.querySelector('.choice') ?? node).focus({ preventScroll: true });
  }

  get atEnd() {
    return this.#atEnd;
  }
}
