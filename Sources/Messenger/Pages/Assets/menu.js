// The menu of a page: language, light and dark, sound, other pages, change of person, leaving.
import { button, el } from './dom.js';
import { icon } from './icons.js';
import { isDark, setTheme } from './preferences.js';
import { signOut, switchLanguage } from './session.js';
import { t } from './strings.js';

/** A button that opens a list of entries `{icon, words, act}`; made anew at each opening. */
export function menuButton(entries) {
  const list = el('div', { class: 'menu-list', role: 'menu', hidden: true });
  const opener = button(
    {
      class: 'icon-button',
      'aria-label': t('menu.open'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      data: { testid: 'menu' },
    },
    icon('more'),
  );
  const close = (focus) => {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (focus) opener.focus();
  };
  const item = (entry) => button(
    { class: 'menu-item', role: 'menuitem', tabindex: '-1', on: { click: () => { close(true); entry.act(); } } },
    icon(entry.icon, 20),
    el('span', { text: entry.words }),
  );
  const open = () => {
    list.replaceChildren(...entries().filter(Boolean).map(item));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    list.firstElementChild?.focus();
  };
  opener.addEventListener('click', () => (list.hidden ? open() : close(true)));
  list.addEventListener('keydown', (press) => {
    const items = [...list.children];
    const at = items.indexOf(document.activeElement);
    if (press.key === 'Escape') close(true);
    else if (press.key === 'Tab') close(false);
    else if (press.key === 'ArrowDown') items[(at + 1) % items.length].focus();
    else if (press.key === 'ArrowUp') items[(at - 1 + items.length) % items.length].focus();
    else return;
    if (press.key !== 'Tab') press.preventDefault();
    press.stopPropagation();
  });
  addEventListener('pointerdown', (press) => {
    if (!list.hidden && !box.contains(press.target)) close(false);
  });
  const box = el('div', { class: 'menu' }, opener, list);
  return box;
}

/** The entries every page has. */
export function commonEntries(session, { sound = null, links = [] } = {}) {
  const dark = isDark();
  return [
    ...links,
    { icon: 'globe', words: t('menu.language'), act: () => switchLanguage(session?.account) },
    {
      icon: dark ? 'sun' : 'moon',
      words: t(dark ? 'menu.light' : 'menu.dark'),
      act: () => setTheme(dark ? 'light' : 'dark'),
    },
    sound && {
      icon: sound.wanted ? 'bellOff' : 'bell',
      words: t(sound.wanted ? 'menu.soundOff' : 'menu.soundOn'),
      act: () => sound.setWanted(!sound.wanted),
    },
    session?.demo && { icon: 'swap', words: t('menu.switch'), act: () => location.assign('/login') },
    session?.account && { icon: 'leave', words: t('menu.logout'), act: signOut },
  ];
}
