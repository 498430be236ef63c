// What was typed but not sent, kept for each thread of each account.
import { recall, remember } from './preferences.js';

export class Drafts {
  #account;

  constructor(account) {
    this.#account = account.id;
  }

  #name(key) {
    return `draft.${this.#account}.${key}`;
  }

  read(key) {
    return recall(this.#name(key)) ?? '';
  }

  write(key, text) {
    remember(this.#name(key), text === '' ? null : text);
  }
}
