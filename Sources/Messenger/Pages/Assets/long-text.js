// The text of a message. Very long texts show their beginning and open on request.
import { button, el } from './dom.js';
import { count } from './format.js';
import { t } from './strings.js';

const LONG_CHARACTERS = 1_500;
const LONG_LINES = 30;
const SHOWN_CHARACTERS = 800;
const SHOWN_LINES = 16;

function beginning(text) {
  const lines = text.slice(0, SHOWN_CHARACTERS).split('\n').slice(0, SHOWN_LINES);
  return `${lines.join('\n')}…`;
}

function isLong(text) {
  if (text.length > LONG_CHARACTERS) return true;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > LONG_LINES;
}

/** @param {boolean} headed whether the first line of several stands out, as on a card */
export function messageText(text, { headed = false } = {}) {
  const body = el('div', { class: 'text', dir: 'auto' });
  const show = (shown) => {
    const cut = headed ? shown.indexOf('\n') : -1;
    if (cut > 0) {
      const head = el('strong', { class: 'text-head', dir: 'auto', text: shown.slice(0, cut) });
      body.replaceChildren(head, el('span', { dir: 'auto', text: shown.slice(cut + 1) }));
    } else body.textContent = shown;
  };
  if (!isLong(text)) {
    show(text);
    return body;
  }
  let open = false;
  const more = button({ class: 'text-more', 'aria-expanded': 'false' });
  const settle = () => {
    show(open ? text : beginning(text));
    more.textContent = open ? t('message.less') : t('message.more', { count: count(text.length) });
    more.setAttribute('aria-expanded', String(open));
  };
  more.addEventListener('click', () => {
    open = !open;
    settle();
  });
  settle();
  return el('div', { class: 'text-long' }, body, more);
}
