// The tab's title and icon: unread count at rest, flashing while an alarm waits.
import { t } from './strings.js';

const FLASH_MS = 900;

export class PageTitle {
  #name;
  #unread = 0;
  #timer = null;
  #flashed = false;

  constructor(name) {
    this.#name = name;
    this.#show();
  }

  setUnread(count) {
    this.#unread = count;
    this.#show();
  }

  setAlarm(on) {
    if (on === (this.#timer !== null)) return;
    clearInterval(this.#timer);
    this.#timer = on ? setInterval(() => this.#flash(), FLASH_MS) : null;
    this.#flashed = on;
    this.#show();
  }

  #flash() {
    this.#flashed = !this.#flashed;
    this.#show();
  }

  #show() {
    const count = this.#unread > 99 ? '99+' : this.#unread;
    const calm = this.#unread ? `(${count}) ${this.#name}` : this.#name;
    const alarming = this.#timer !== null;
    document.title = alarming && this.#flashed ? `${t('alarm.title')} · ${this.#name}` : calm;
    const face = alarming ? 'icon-alarm' : this.#unread ? 'icon-unread' : 'icon';
    const link = document.getElementById('favicon');
    const address = `/assets/${face}.svg`;
    if (link && link.getAttribute('href') !== address) link.setAttribute('href', address);
  }
}
