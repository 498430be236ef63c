// A photo over the whole page.
import { button, el } from './dom.js';
import { icon } from './icons.js';
import { t } from './strings.js';

export function viewPhoto(url, words) {
  const image = el('img', { src: url, alt: words });
  const close = button({ class: 'viewer-close', 'aria-label': t('close') }, icon('close', 26));
  const dialog = el('dialog', { class: 'viewer', 'aria-label': t('photo.viewer') }, image, close);
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
