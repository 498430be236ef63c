// Where people write: grows with the text, keeps the draft, sends with Enter, takes photos, files and voice.
import { acceptFilesOn, attachmentButton } from './attachments.js';
import { button, el } from './dom.js';
import { count } from './format.js';
import { icon } from './icons.js';
import { markOf } from './marks.js';
import { voiceRecorder } from './recorder.js';
import { LONGEST_TEXT, splitText } from './split-text.js';
import { t } from './strings.js';

const TALLEST_PX = 168;
const COUNTED_FROM = 1_000;

export class Composer {
  #drafts;
  #send;
  #key = null;
  #style;
  #hint = el('p', { class: 'composer-hint', id: 'composer-hint' });
  #input;
  #go;

  /**
   * @param {object} options `drafts`, `style`, `send(content)` with {kind, text?, blob?, name?, seconds?},
   *   `strip` (a row of quick words above the field, or null)
   */
  constructor({ drafts, style, send, strip = null }) {
    this.#drafts = drafts;
    this.#style = style;
    this.#send = send;
    this.#input = el('textarea', {
      id: 'composer', rows: '1', dir: 'auto', enterkeyhint: 'send', autocomplete: 'off',
      'aria-label': t('composer.label'), 'aria-describedby': 'composer-hint',
    });
    this.#go = button(
      {
        id: 'send',
        class: 'send',
        disabled: true,
        'aria-label': t('composer.send'),
        title: t('composer.send'),
      },
      icon('send'),
    );
    const row = el('div', { class: 'composer-row' });
    const voice = voiceRecorder(
      (recorded) => this.#send({ kind: 'voice', text: '', ...recorded }),
      (busy) => row.classList.toggle('occupied', busy),
    );
    row.append(voice.start, this.#input, attachmentButton((file) => this.#send(file)), this.#go, voice.panel);
    this.node = el('div', { class: 'composer' }, strip, this.#hint, row);
    this.#occupy(false);
    this.#listen();
    acceptFilesOn(this.node, (file) => this.#send(file));
  }

  #listen() {
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (press) => {
      // While a Chinese input method is composing, Enter chooses its candidate.
      const composing = press.isComposing || press.keyCode === 229;
      if (press.key !== 'Enter' || press.shiftKey || composing) return;
      press.preventDefault();
      this.#submit();
    });
    this.#go.addEventListener('click', () => {
      this.#submit();
      this.#input.focus();
    });
    addEventListener('storage', (change) => {
      // The same thread may be open in another tab: its draft is taken over while this one is idle.
      if (change.key?.endsWith(`.${this.#key}`) && document.activeElement !== this.#input) this.#restore();
    });
  }

  /** Until there is a thread to write to, nothing can be typed that would go nowhere. */
  #occupy(ready) {
    this.#input.disabled = !ready;
    this.node.inert = !ready;
  }

  /** Turns to another thread. */
  open(key, placeholder) {
    this.#key = key;
    this.#occupy(true);
    this.#input.placeholder = placeholder;
    this.#restore();
  }

  #restore() {
    this.#input.value = this.#drafts.read(this.#key);
    this.#settle();
  }

  #typed() {
    this.#drafts.write(this.#key, this.#input.value);
    this.#settle();
  }

  #submit() {
    const text = this.#input.value;
    if (text.trim() === '' || text.length > LONGEST_TEXT) return;
    for (const part of splitText(text)) this.#send({ kind: 'text', text: part });
    this.#input.value = '';
    this.#typed();
  }

  /** Puts a word at the beginning, where staff words stand, and lets the person go on. */
  begin(word) {
    const rest = this.#input.value.trim();
    this.#input.value = rest ? `${word} ${rest}` : `${word} `;
    this.#typed();
    this.focus();
  }

  focus() {
    this.#input.focus();
    this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
  }

  #settle() {
    const { value } = this.#input;
    const tooLong = value.length > LONGEST_TEXT;
    this.#go.disabled = value.trim() === '' || tooLong;
    this.#input.style.height = 'auto';
    const wanted = Math.min(this.#input.scrollHeight, TALLEST_PX);
    if (wanted > 0) this.#input.style.height = `${wanted}px`;
    this.#input.classList.toggle('tall', this.#input.scrollHeight > TALLEST_PX);
    const mark = this.#style === 'desk' ? markOf(value) : null;
    if (mark) this.node.dataset.mark = mark;
    else delete this.node.dataset.mark;
    const words = [];
    if (mark) words.push(t(`composer.${mark}`));
    if (tooLong) words.push(t('composer.tooLong', { count: count(value.length), most: count(LONGEST_TEXT) }));
    else if (value.length >= COUNTED_FROM) words.push(t('composer.count', { count: count(value.length) }));
    this.#hint.textContent = words.length ? words.join(' · ') : t('composer.keys');
    this.#hint.classList.toggle('said', words.length > 0);
    this.#hint.classList.toggle('refused', tooLong);
  }
}
