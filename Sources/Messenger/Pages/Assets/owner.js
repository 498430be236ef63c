// The owner's chat.
import { connectionBar } from './connection-bar.js';
import { button, el, fill } from './dom.js';
import { icon } from './icons.js';
import { livePage } from './live-page.js';
import { commonEntries, menuButton } from './menu.js';
import { OWNER_WORDS, quickWords } from './quick-words.js';
import { enter } from './session.js';
import { t } from './strings.js';
import { ThreadView } from './thread-view.js';

function emptyState(send) {
  const examples = ['owner.example1', 'owner.example2', 'owner.example3'];
  return el(
    'div',
    { class: 'welcome' },
    el('span', { class: 'welcome-face', 'aria-hidden': 'true' }, icon('house', 36)),
    el('h2', { text: t('owner.empty') }),
    el('p', { text: t('owner.emptyHint') }),
    ...examples.map((name) => button({ class: 'example', text: t(name), on: { click: () => send(t(name)) } })),
  );
}

function aside() {
  const points = ['owner.aside1', 'owner.aside2', 'owner.aside3'];
  return el(
    'aside',
    { class: 'beside' },
    el('h2', { text: t('owner.asideTitle') }),
    el('ul', {}, ...points.map((name) => el('li', {}, icon('check', 20), el('span', { text: t(name) })))),
    el('p', { class: 'beside-danger' }, icon('warn', 20), el('span', { text: t('owner.asideDanger') })),
  );
}

function header(session, live) {
  const state = el('span', { class: 'phone-state', text: session.account.subtitle || session.account.name });
  const typing = (on) => {
    state.textContent = on ? t('owner.typing') : session.account.subtitle || session.account.name;
    state.classList.toggle('typing', on);
  };
  const menu = menuButton(() => commonEntries(session, { sound: live.sound }));
  const bar = el(
    'header',
    { class: 'phone-head' },
    el('span', { class: 'face', 'aria-hidden': 'true', data: { shade: 'bot' } }, icon('house', 20)),
    el('div', { class: 'phone-title' }, el('h1', { text: session.bot.name || t('owner.title') }), state),
    menu,
  );
  return { bar, typing };
}

async function begin() {
  const session = await enter('owner', ['owner']);
  if (!session) return;
  const live = livePage(session, { title: session.bot.name || t('owner.title'), purpose: 'owner' });
  const { bar, typing } = header(session, live);
  const say = (text) => thread.send({ kind: 'text', text });
  const strip = quickWords(OWNER_WORDS, t('owner.chips'), say);
  const thread = new ThreadView(live, { style: 'chat', empty: emptyState(say), strip, typing });
  live.conversations.on('message', ({ message, fresh }) => {
    if (fresh && message.from.bot && !message.silent && !document.hasFocus()) live.sound.message();
  });
  const skip = el('a', { class: 'skip', href: '#log', text: t('skip') });
  const phone = el(
    'main',
    { class: 'phone' },
    bar,
    connectionBar(live.stream),
    thread.logNode,
    thread.composer.node,
  );
  fill(document.getElementById('app'), skip, el('div', { class: 'stage' }, aside(), phone));
  await live.begin();
  const chat = live.conversations.privateChat();
  if (!chat) throw new Error(t('load.none'));
  await thread.open(chat.id, null, t('composer.owner'));
  if (matchMedia('(pointer: fine)').matches) thread.composer.focus();
}

function failed(problem) {
  const again = button({ class: 'action', text: t('retry'), on: { click: () => location.reload() } });
  fill(
    document.getElementById('app'),
    el('main', { class: 'gate' }, el('h1', { text: t('load.failed') }), el('p', { text: problem.message }), again),
  );
}

begin().catch(failed);
