// The bar that says that the connection is lost, and that nothing typed is.
import { el } from './dom.js';
import { icon } from './icons.js';
import { t } from './strings.js';
import { toast } from './toast.js';

/** A short drop is not worth a word. */
const PATIENCE_MS = 700;

export function connectionBar(stream) {
  const words = el('span', { text: t('connection.lost') });
  const bar = el('div', { id: 'connection', class: 'connection', role: 'alert', hidden: true });
  let timer = null;

  const show = () => {
    timer = null;
    bar.replaceChildren(icon('retry', 16), words);
    bar.hidden = false;
  };
  const settle = (live) => {
    if (live) {
      clearTimeout(timer);
      timer = null;
      if (!bar.hidden) toast(t('connection.back'), 'good');
      bar.hidden = true;
    } else if (navigator.onLine === false) {
      clearTimeout(timer);
      show();
    } else if (bar.hidden && timer === null) timer = setTimeout(show, PATIENCE_MS);
  };
  stream.on('status', settle);
  return bar;
}
