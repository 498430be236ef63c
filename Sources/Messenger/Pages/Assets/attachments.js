// Choosing photos and files, from a menu, the clipboard or by dropping, and looking at them before they go.
import { button, el } from './dom.js';
import { byteCount } from './format.js';
import { icon } from './icons.js';
import { pictureCanvas, smallerPhoto } from './pictures.js';
import { t } from './strings.js';
import { toast } from './toast.js';

/** The messenger refuses larger ones. */
const LARGEST_BYTES = 20 * 1024 * 1024;

function picker(options, taken) {
  const input = el(
    'input',
    { type: 'file', class: 'visually-hidden', tabindex: '-1', 'aria-hidden': 'true', ...options },
  );
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    if (files.length) taken(files);
  });
  return input;
}

/**
 * The plus button with its menu.
 * @param {(file: {kind, blob, name, text}) => void} send called for each file the person confirmed
 */
export function attachmentButton(send) {
  const taken = (files) => offerFiles(files, send);
  const photo = picker({ accept: 'image/*', multiple: true, data: { testid: 'photo-input' } }, taken);
  const camera = picker({ accept: 'image/*', capture: 'environment' }, taken);
  const file = picker({ multiple: true, data: { testid: 'file-input' } }, taken);
  const choices = el('div', { class: 'attach-menu', hidden: true });
  const opener = button(
    {
      class: 'icon-button',
      'aria-label': t('composer.attach'),
      'aria-expanded': 'false',
      title: t('composer.attach'),
    },
    icon('plus'),
  );
  const close = () => {
    choices.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  };
  const choice = (name, words, input) => button(
    { class: 'attach-choice', on: { click: () => { close(); input.click(); } } },
    el('span', { class: 'attach-face' }, icon(name, 26)),
    el('span', { text: words }),
  );
  const touch = matchMedia('(pointer: coarse)').matches;
  choices.append(choice('image', t('composer.photo'), photo));
  if (touch) choices.append(choice('camera', t('composer.camera'), camera));
  choices.append(choice('file', t('composer.file'), file));
  opener.addEventListener('click', () => {
    choices.hidden = !choices.hidden;
    opener.setAttribute('aria-expanded', String(!choices.hidden));
    if (!choices.hidden) choices.firstElementChild.focus();
  });
  const box = el('div', { class: 'attach' }, opener, choices, photo, camera, file);
  box.addEventListener('keydown', (press) => {
    if (press.key !== 'Escape' || choices.hidden) return;
    press.stopPropagation();
    close();
    opener.focus();
  });
  addEventListener('pointerdown', (press) => {
    if (!box.contains(press.target)) close();
  });
  return box;
}

/** Files pasted or dropped on `area` are offered too. */
export function acceptFilesOn(area, send) {
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  area.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    area.classList.add('dropping');
  });
  for (const end of ['dragleave', 'drop']) {
    area.addEventListener(end, (event) => {
      if (end === 'drop' || !area.contains(event.relatedTarget)) area.classList.remove('dropping');
    });
  }
  area.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    offerFiles([...event.dataTransfer.files], send);
  });
  area.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    offerFiles(files, send);
  });
}

async function prepared(file) {
  const small = await smallerPhoto(file);
  if (small) return { kind: 'photo', blob: small, name: 'photo.jpg' };
  if (file.size > LARGEST_BYTES) {
    toast(t('file.tooBig', { name: file.name, limit: byteCount(LARGEST_BYTES) }), 'bad');
    return null;
  }
  return { kind: 'document', blob: file, name: file.name };
}

/** Shows what is about to be sent, with room for a caption. */
async function offerFiles(files, send) {
  const items = (await Promise.all(files.map(prepared))).filter(Boolean);
  if (!items.length) return;
  const strip = el('div', { class: 'offer-strip' });
  const caption = el('input', {
    class: 'field', type: 'text', placeholder: t('photo.caption'), 'aria-label': t('photo.caption'), maxlength: 1000, dir: 'auto',
  });
  const go = el(
    'button',
    { type: 'submit', class: 'action', data: { testid: 'photo-send' }, text: t('photo.send') },
  );
  const stop = button({ class: 'action quiet', text: t('cancel'), on: { click: () => dialog.close() } });
  const form = el(
    'form',
    { method: 'dialog', class: 'offer-form' },
    el('h2', { text: t('photo.preview') }),
    strip,
    caption,
    el('div', { class: 'offer-actions' }, stop, go),
  );
  const dialog = el('dialog', { class: 'offer', 'aria-label': t('photo.preview') }, form);
  for (const item of items) strip.append(offered(item, items, dialog));
  form.addEventListener('submit', () => {
    items.forEach((item, index) => send({ ...item, text: index === 0 ? caption.value.trim() : '' }));
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  caption.focus();
}

function offered(item, items, dialog) {
  const face = item.kind === 'photo'
    ? pictureCanvas(item.blob, t('composer.photo'))
    : el(
      'div',
      { class: 'offer-file' },
      icon('file', 30),
      el('span', { text: item.name, dir: 'auto' }),
      el('small', { text: byteCount(item.blob.size) }),
    );
  const drop = button({ class: 'offer-drop', 'aria-label': t('photo.remove') }, icon('close', 16));
  const box = el('div', { class: 'offer-item' }, face, drop);
  drop.addEventListener('click', () => {
    items.splice(items.indexOf(item), 1);
    box.remove();
    if (!items.length) dialog.close();
  });
  return box;
}
