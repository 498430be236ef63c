// The list of threads at the left of a workspace: fixed ones on top, topics by their last message.
import { button, el, fill } from './dom.js';
import { threadKey } from './conversations.js';
import { listTime } from './format.js';
import { icon } from './icons.js';
import { messageLine } from './message-bubble.js';
import { t } from './strings.js';

const FILTERS = ['open', 'unread', 'closed', 'all'];
const LEADING_SIGN = /^\p{Extended_Pictographic}\uFE0F?\s*/u;

export class ThreadList {
  #live;
  #choose;
  #filter = 'open';
  #words = '';
  #current = null;
  #list = el('ul', { class: 'threads', role: 'list' });
  #tabs;
  #search;
  #drawing = false;

  /** @param {(row: {chat, topic}) => void} choose */
  constructor(live, choose) {
    this.#live = live;
    this.#choose = choose;
    this.#search = el('input', {
      class: 'field', type: 'search', placeholder: t('desk.search'), 'aria-label': t('desk.search'), id: 'thread-search',
    });
    this.#search.addEventListener('input', () => {
      this.#words = this.#search.value.trim().toLowerCase();
      this.#draw();
    });
    this.#search.addEventListener('keydown', (press) => {
      if (press.key === 'ArrowDown') this.#items()[0]?.focus();
    });
    this.#tabs = el('div', { class: 'filters', role: 'group', 'aria-label': t('desk.filter') });
    for (const name of FILTERS) {
      this.#tabs.append(
        button({ class: 'filter', data: { filter: name }, on: { click: () => this.#setFilter(name) } }),
      );
    }
    const find = el('label', { class: 'find' }, icon('search', 18), this.#search);
    this.node = el(
      'nav',
      { class: 'thread-list', 'aria-label': t('desk.threads') },
      find,
      this.#tabs,
      this.#list,
    );
    this.#list.addEventListener('keydown', (press) => this.#move(press));
    live.conversations.on('list', () => this.#later());
    live.conversations.on('reload', () => this.#later());
    this.#draw();
  }

  focusSearch() {
    this.#search.focus();
  }

  setCurrent(chat, topic) {
    this.#current = threadKey(chat, topic);
    this.#draw();
  }

  /** Moves to the thread above or below the current one. */
  step(by) {
    const items = this.#items();
    const at = items.findIndex((item) => item.dataset.key === this.#current);
    items[Math.min(Math.max(at + by, 0), items.length - 1)]?.click();
  }

  #later() {
    // Many events in one moment make one drawing.
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#draw();
    });
  }

  #setFilter(name) {
    this.#filter = name;
    this.#draw();
  }

  #fixed() {
    const rows = [];
    const group = this.#live.conversations.group();
    const own = this.#live.conversations.privateChat();
    if (group) {
      const title = group.forum ? t('desk.general') : group.title;
      rows.push(
        {
          chat: group.id,
          topic: null,
          title,
          sign: icon('lines', 20),
          row: group,
          hint: t('desk.generalHint'),
          fixed: true,
        },
      );
    }
    if (own) {
      rows.push(
        {
          chat: own.id,
          topic: null,
          title: t('desk.private'),
          sign: icon('house', 20),
          row: own,
          hint: t('desk.privateHint'),
          fixed: true,
        },
      );
    }
    return rows;
  }

  #topics() {
    const group = this.#live.conversations.group();
    if (!group) return [];
    const rows = [...group.topics.values()].map((topic) => ({
      chat: group.id, topic: topic.id, title: topic.title, row: topic, hint: t('desk.noMessages'),
    }));
    return rows.sort((a, b) => (b.row.last?.date_ms ?? 0) - (a.row.last?.date_ms ?? 0) || b.topic - a.topic);
  }

  #passes({ row, title }, filter) {
    if (filter === 'open' && row.closed) return false;
    if (filter === 'closed' && !row.closed) return false;
    if (filter === 'unread' && !row.unread) return false;
    if (!this.#words) return true;
    const text = `${title} ${row.last ? `${row.last.from.name} ${row.last.text}` : ''}`.toLowerCase();
    return this.#words.split(/\s+/).every((word) => text.includes(word));
  }

  #draw() {
    const topics = this.#topics();
    const shown = topics.filter((each) => this.#passes(each, this.#filter));
    const fixed = this.#fixed().filter((each) => !this.#words || this.#passes(each, 'all'));
    for (const tab of this.#tabs.children) {
      const name = tab.dataset.filter;
      const number = topics.filter((each) => this.#passes(each, name)).length;
      tab.replaceChildren(el('span', { text: t(`filter.${name}`) }), el('small', { text: String(number) }));
      tab.setAttribute('aria-pressed', String(name === this.#filter));
    }
    const focused = document.activeElement?.closest?.('[data-testid=thread]')?.dataset.key;
    const rows = [...fixed.map((each) => this.#item(each)), ...shown.map((each) => this.#item(each))];
    if (!shown.length) rows.push(this.#nothing(topics));
    fill(this.#list, ...rows);
    this.#settleRoving(focused);
  }

  #nothing(topics) {
    const calm = this.#filter === 'open' && !this.#words;
    const hint = calm && topics.length === 0;
    return el(
      'li',
      { class: 'threads-none' },
      icon(calm ? 'check' : 'search', 28),
      el('b', { text: t(calm ? 'desk.nothingOpen' : 'desk.nothing') }),
      (hint || calm) && el('span', { text: t('desk.nothingOpenHint') }),
    );
  }

  #item({ chat, topic, title, sign, row, hint, fixed }) {
    const key = threadKey(chat, topic);
    const leading = title.match(LEADING_SIGN)?.[0] ?? '';
    const plain = title.slice(leading.length) || title;
    const line = row.last ? `${this.#speaker(row.last)}${messageLine(row.last)}` : hint;
    const unread = row.unread ?? 0;
    const control = button(
      {
        class: 'thread', 'aria-current': key === this.#current ? 'true' : null, tabindex: '-1',
        data: { testid: 'thread', key, topic: topic ?? '', unread, closed: String(Boolean(row.closed)) },
        on: { click: () => this.#choose({ chat, topic }) },
      },
      el('span', { class: 'thread-sign', 'aria-hidden': 'true' }, sign ?? (leading.trim() || [...plain][0])),
      el(
        'span',
        { class: 'thread-words' },
        el(
          'span',
          { class: 'thread-title' },
          el('b', { text: plain, dir: 'auto' }),
          row.last && el('time', { text: listTime(row.last.date_ms) }),
        ),
        el(
          'span',
          { class: 'thread-line' },
          el('span', { text: line, dir: 'auto' }),
          row.closed && el('em', { text: t('desk.closed') }),
          unread > 0 && el(
            'i',
            {
              class: 'unread',
              'aria-label': t('desk.unread', { count: unread }),
              text: unread > 99 ? '99+' : String(unread),
            },
          ),
        ),
      ),
    );
    return el('li', { class: fixed ? 'fixed' : '' }, control);
  }

  /** Who wrote a line, where that is not the bot. */
  #speaker(message) {
    if (message.from.bot) return '';
    return `${this.#live.conversations.isMine(message) ? t('message.you') : message.from.name}：`;
  }

  #items() {
    return [...this.#list.querySelectorAll('[data-testid=thread]')];
  }

  #settleRoving(focused) {
    const items = this.#items();
    const stop = items.find((item) => item.dataset.key === (focused ?? this.#current)) ?? items[0];
    if (stop) stop.tabIndex = 0;
    if (focused && stop?.dataset.key === focused) stop.focus();
  }

  #move(press) {
    const items = this.#items();
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[press.key];
    if (to === undefined || at < 0) return;
    press.preventDefault();
    const next = items[Math.min(Math.max(to, 0), items.length - 1)];
    for (const item of items) item.tabIndex = item === next ? 0 : -1;
    next.focus();
  }
}
