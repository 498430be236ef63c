// Rows of words above the composer: owners' send at once, staff's begin a line.
import { button, el } from './dom.js';
import { t } from './strings.js';

export const OWNER_WORDS = ['chip.repair', 'chip.complaint', 'chip.inquiry', 'chip.progress', 'chip.human'];
export const STAFF_WORDS = [
  'word.reply', 'word.note', 'word.accept', 'word.arrive', 'word.finish', 'word.assign', 'word.suspend', 'word.takeOver',
  'word.giveBack', 'word.show', 'word.help',
];
export const PRIVATE_WORDS = ['word.mine', 'word.help'];

/** One row with arrow keys to move in it. */
export function quickWords(names, label, use) {
  const row = el('div', { class: 'quick', role: 'toolbar', 'aria-label': label });
  names.forEach((name, index) => row.append(button({
    class: 'chip', text: t(name), tabindex: index === 0 ? '0' : '-1', data: { testid: 'chip' }, on: { click: () => use(t(name)) },
  })));
  row.addEventListener('keydown', (press) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[press.key];
    if (!step) return;
    press.preventDefault();
    const chips = [...row.children];
    const next = chips[(chips.indexOf(document.activeElement) + step + chips.length) % chips.length];
    for (const chip of chips) chip.tabIndex = chip === next ? 0 : -1;
    next.focus();
  });
  return row;
}
