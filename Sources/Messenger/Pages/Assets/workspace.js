// The page of desk and managers: threads at the left, the chosen one beside them; on a phone one after the other.
import { alarmBar, soundButton } from './alarm-bar.js';
import { connectionBar } from './connection-bar.js';
import { button, el, fill } from './dom.js';
import { icon } from './icons.js';
import { livePage } from './live-page.js';
import { answersAlarm } from './marks.js';
import { commonEntries, menuButton } from './menu.js';
import { notify } from './notifications.js';
import { messageLine } from './message-bubble.js';
import { PRIVATE_WORDS, quickWords, STAFF_WORDS } from './quick-words.js';
import { enter } from './session.js';
import { t } from './strings.js';
import { ThreadList } from './thread-list.js';
import { ThreadView } from './thread-view.js';

class Workspace {
  #live;
  #options;
  #list;
  #threads = {};
  #shown = null;
  #head = el('header', { class: 'pane-head' });
  #headSound;
  #pane = el('main', { class: 'pane', id: 'pane' });
  #frame = el('div', { class: 'workspace' });

  constructor(session, options) {
    this.#options = options;
    // What will be on screen in a moment is there from the first, or a phone would flicker.
    this.#frame.dataset.view = options.home === 'private' || location.hash ? 'thread' : 'list';
    this.#live = livePage(session, {
      title: t(options.title), purpose: options.purpose, open: (message) => this.show(message),
    });
    this.#list = new ThreadList(this.#live, (row) => this.go(row));
    this.#threads.group = this.#thread(STAFF_WORDS, el('p', { text: t('desk.noMessages') }));
    this.#threads.private = this.#thread(PRIVATE_WORDS, this.#calm());
    this.#headSound = soundButton(this.#live.sound);
    this.#draw(session);
    this.#listen();
  }

  #thread(words, empty) {
    const strip = quickWords(words, t('composer.words'), (word) => view.composer.begin(word));
    const view = new ThreadView(this.#live, { style: 'desk', empty, strip });
    return view;
  }

  #calm() {
    return el(
      'div',
      { class: 'calm' },
      el('span', { class: 'calm-face' }, icon('shield', 34)),
      el('h2', { text: t('managers.empty') }),
      el('p', { text: t('managers.emptyHint') }),
    );
  }

  #draw(session) {
    const menu = menuButton(
      () => commonEntries(session, { sound: this.#live.sound, links: this.#options.links?.(session) ?? [] }),
    );
    const top = el(
      'header',
      { class: 'side-head' },
      el(
        'div',
        { class: 'side-title' },
        el('h1', { text: t(this.#options.title) }),
        el('span', { text: session.account.name }),
      ),
      soundButton(this.#live.sound),
      menu,
    );
    const side = el('div', { class: 'side' }, top, this.#list.node);
    const skip = el('a', { class: 'skip', href: '#pane', text: t('skip') });
    this.#pane.tabIndex = -1;
    this.#frame.append(side, this.#pane);
    const { stream, alarms } = this.#live;
    fill(
      document.getElementById('app'),
      skip,
      el('div', { class: 'bars' }, connectionBar(stream), alarmBar(alarms, (message) => this.show(message))),
      this.#frame,
    );
    if (this.#frame.dataset.view === 'list') this.#nothingChosen();
  }

  #nothingChosen() {
    fill(this.#pane, el(
      'div',
      { class: 'pick' },
      icon('chat', 44),
      el('h2', { text: t('desk.pick') }),
      el('p', { text: t('desk.pickHint') }),
    ));
  }

  #listen() {
    const { conversations, alarms } = this.#live;
    conversations.on('message', ({ message, fresh }) => {
      alarms.consider(message, fresh);
      if (conversations.isMine(message) && answersAlarm(message.text)) alarms.settleAll();
      if (fresh) this.#tell(message);
    });
    conversations.on('edit', ({ message }) => alarms.consider(message, false));
    conversations.on('list', () => this.#settleHead());
    addEventListener('hashchange', () => this.#follow());
    addEventListener('keydown', (press) => this.#shortcut(press));
  }

  /** A quiet word for what comes while nobody looks. */
  #tell(message) {
    const { conversations, sound } = this.#live;
    const looking = document.visibilityState === 'visible' && document.hasFocus();
    if (conversations.isMine(message) || message.silent || looking || message.text?.startsWith('🚨')) return;
    sound.message();
    const row = conversations.row(message.chat, message.topic);
    notify(row?.title ?? message.from.name, {
      body: messageLine(message), tag: `${message.chat}/${message.topic ?? ''}`, onclick: () => this.show(message),
    });
  }

  #shortcut(press) {
    const writing = press.target.closest?.('input, textarea, dialog, [role=menu]');
    if (press.altKey && (press.key === 'ArrowDown' || press.key === 'ArrowUp')) {
      press.preventDefault();
      this.#list.step(press.key === 'ArrowDown' ? 1 : -1);
    } else if (press.key === '/' && !writing) {
      press.preventDefault();
      this.#list.focusSearch();
    } else if (press.key === 'Escape') {
      const elsewhere = press.target.closest?.('dialog, [role=menu]');
      if (!elsewhere && this.#frame.dataset.view === 'thread') this.#back();
    }
  }

  async begin() {
    await this.#live.begin();
    const { conversations, alarms } = this.#live;
    const own = conversations.privateChat();
    if (own) {
      const { messages } = await conversations.open(own.id, null);
      alarms.considerHistory(messages.values());
    }
    const alone = !conversations.group();
    this.#frame.classList.toggle('alone', alone);
    if (location.hash) this.#follow();
    else if (own && (alone || this.#options.home === 'private')) this.#open(own.id, null);
    else if (!own && alone) this.#list.node.append(el('p', { class: 'threads-none', text: t('desk.noDesk') }));
  }

  /** Goes to a thread; the address keeps it, so that back and reload work. */
  go({ chat, topic }) {
    const address = `#${chat}/${topic ?? ''}`;
    if (location.hash === address) this.#follow();
    else location.hash = address;
  }

  #follow() {
    const [, chat, topic] = location.hash.match(/^#(-?\d+)\/(\d*)$/) ?? [];
    const row = chat === undefined ? null : this.#live.conversations.row(
      Number(chat),
      topic ? Number(topic) : null,
    );
    if (row) this.#open(Number(chat), topic ? Number(topic) : null);
    else this.#frame.dataset.view = 'list';
  }

  #back() {
    this.#frame.dataset.view = 'list';
    const { chat, topic } = this.#shown;
    history.pushState(null, '', location.pathname);
    document.querySelector(`[data-testid=thread][data-key="${chat}/${topic ?? ''}"]`)?.focus();
  }

  async #open(chat, topic) {
    const group = this.#live.conversations.chats.get(chat)?.kind !== 'private';
    const view = group ? this.#threads.group : this.#threads.private;
    this.#shown = { chat, topic, view };
    this.#frame.dataset.view = 'thread';
    this.#list.setCurrent(chat, topic);
    fill(this.#pane, this.#head, view.logNode, view.composer.node);
    this.#settleHead();
    const name = this.#live.session.bot.name;
    const closed = this.#live.conversations.row(chat, topic)?.closed;
    const toThread = t(closed ? 'composer.closed' : 'composer.desk');
    const placeholder = group ? toThread : t('composer.private', { name });
    const ready = view.open(chat, topic, placeholder);
    if (matchMedia('(pointer: fine)').matches) view.composer.focus();
    await ready;
  }

  #settleHead() {
    if (!this.#shown) return;
    const { chat, topic } = this.#shown;
    const { conversations } = this.#live;
    const owner = conversations.chats.get(chat);
    const row = conversations.row(chat, topic);
    if (!owner || !row) return;
    const isPrivate = owner.kind === 'private';
    const title = isPrivate ? t('desk.private') : topic === null && owner.forum ? t('desk.general') : row.title;
    const under = isPrivate ? t('desk.privateHint') : owner.title;
    const state = topic !== null && el(
      'span',
      { class: `state ${row.closed ? 'closed' : 'open'}`, text: t(row.closed ? 'desk.closed' : 'desk.open') },
    );
    const back = button(
      {
        class: 'icon-button pane-back',
        'aria-label': t('back'),
        data: { testid: 'back' },
        on: { click: () => this.#back() },
      },
      icon('back', 24),
    );
    const signature = JSON.stringify([title, under, row.closed]);
    if (this.#head.dataset.signature === signature && this.#head.children.length) return;
    this.#head.dataset.signature = signature;
    const words = el(
      'div',
      { class: 'pane-title' },
      el('h2', { text: title, dir: 'auto', tabindex: '-1' }),
      el('span', { text: under }),
    );
    fill(this.#head, back, words, state, this.#headSound);
  }

  /** Brings one message on screen, wherever it stands. */
  async show(message) {
    const here = this.#shown?.chat === message.chat && this.#shown?.topic === message.topic;
    if (!here || this.#frame.dataset.view !== 'thread') {
      history.pushState(null, '', `#${message.chat}/${message.topic ?? ''}`);
      await this.#open(message.chat, message.topic);
    }
    this.#shown.view.reveal(message);
  }
}

/** Starts a page on the workspace for the roles it is made for. */
export async function startWorkspace(options) {
  try {
    const session = await enter(options.purpose, options.roles);
    if (!session) return;
    await new Workspace(session, options).begin();
  } catch (problem) {
    const again = button({ class: 'action', text: t('retry'), on: { click: () => location.reload() } });
    fill(
      document.getElementById('app'),
      el(
        'main',
        { class: 'gate' },
        el('h1', { text: t('load.failed') }),
        el('p', { text: problem.message }),
        again,
      ),
    );
  }
}
