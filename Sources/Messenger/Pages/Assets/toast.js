// Short words that come and go, read out by screen readers.
import { el } from './dom.js';

const SHOWN_MS = 3_200;
let shelf = null;

export function toast(text, kind = 'plain') {
  if (!shelf) {
    shelf = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    document.body.append(shelf);
  }
  const note = el('div', { class: `toast toast-${kind}`, text, dir: 'auto' });
  shelf.append(note);
  const time = SHOWN_MS + Math.min(text.length * 40, 4_000);
  setTimeout(() => note.classList.add('leaving'), time);
  setTimeout(() => note.remove(), time + 250);
}
