// Alarms: they sound, flash and notify until somebody acts on them or mutes them.
import { Emitter } from './emitter.js';
import { standForLeader } from './leadership.js';
import { isAlarm } from './marks.js';
import { notify } from './notifications.js';
import { recall, remember } from './preferences.js';
import { t } from './strings.js';

const RING_MS = 3_000;
/** Alarms are repeated within a minute or so: an older one that was not is over. */
const CURRENT_MS = 5 * 60_000;
const KEPT_SETTLED = 300;

/** What an alarm is about: repeats of it, and the card of the same matter, have a button in common. */
function signsOf(message) {
  const choices = message.buttons.flat().filter((choice) => choice.data);
  return choices.length ? choices.map((choice) => choice.data) : [message.text.split('\n', 1)[0]];
}

function isSameMatter(one, other) {
  const signs = signsOf(one);
  return signsOf(other).some((sign) => signs.includes(sign));
}

/** The words of an alarm's buttons that name its matter, such as a number. */
function referencesOf(message) {
  const words = message.buttons.flat().flatMap((choice) => (choice.data ?? '').split(/\s+/));
  return words.filter((word) => word.length >= 6 && /\d/.test(word));
}

/** Message numbers count within their chat. */
function nameOf(message) {
  return `${message.chat}/${message.id}`;
}

/** Tells `change` when an alarm comes, is acted upon, or is muted. */
export class Alarms extends Emitter {
  #account;
  #sound;
  #title;
  #active = new Map();
  #muted = new Set();
  #settled;
  #competing = false;
  #ringer = false;
  #timer = null;
  #channel = null;
  #open;
  #lasting;
  #now;

  /**
   * @param {object} parts `open(message)` brings an alarm on screen; `lasting(message)` says whether it
   *   is this person's to answer, and so sounds until they do (others sound once); `now()` is the server's
   *   time in milliseconds, for the clock of this machine may be wrong
   */
  constructor({ account, sound, title, open, lasting, now }) {
    super();
    this.#now = now;
    this.#lasting = lasting;
    this.#account = account;
    this.#sound = sound;
    this.#title = title;
    this.#open = open;
    this.#settled = new Set(JSON.parse(recall(`settled.${account.id}`) ?? '[]'));
    if ('BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel(`frontdesk.alarms.${account.id}`);
      this.#channel.addEventListener('message', ({ data }) => this.#hear(data));
    }
    sound.on('change', () => this.#compete());
    this.#compete();
  }

  #compete() {
    // Of the tabs that may sound, one does.
    if (this.#competing || !this.#sound.unlocked) return;
    this.#competing = true;
    standForLeader(`frontdesk.ring.${this.#account.id}`, () => {
      this.#ringer = true;
      this.#ring();
    });
  }

  /** The waiting alarms, newest last, one for each matter. */
  get waiting() {
    const all = [...this.#active.values()].sort((a, b) => a.date_ms - b.date_ms);
    return all.filter((message, at) => !all.slice(at + 1).some((later) => isSameMatter(message, later)));
  }

  isActive(message) {
    return this.#active.has(nameOf(message));
  }

  get sounding() {
    return [...this.#active.keys()].some((name) => !this.#muted.has(name));
  }

  /** Looks at a message that came, was edited, or was loaded with the page. */
  consider(message, fresh) {
    const known = this.#active.get(nameOf(message));
    if (!isAlarm(message) || message.buttons.length === 0 || !this.#lasting(message)) {
      // The bot took the alarm out of this message, so that its repeats are over too.
      if (known) this.settle(known);
      if (isAlarm(message) && fresh && !message.silent) this.#once(message);
      return;
    }
    const old = this.#now() - message.date_ms > CURRENT_MS;
    const settled = this.#settled.has(nameOf(message)) || (!fresh && this.#laterSettled(message));
    if (settled || old || known) return;
    this.#active.set(nameOf(message), message);
    if (message.silent) this.#muted.add(nameOf(message));
    if (fresh && !message.silent) this.#announce(message);
    this.#changed();
  }

  /** Looks at the messages a chat was loaded with: those already answered or over do not sound again. */
  considerHistory(messages) {
    const sorted = [...messages].sort((a, b) => a.id - b.id);
    sorted.forEach((message, at) => {
      if (!isAlarm(message)) return;
      const names = referencesOf(message);
      const answered = sorted.slice(at + 1).some((later) => (
        !isAlarm(later) && names.some((name) => later.text.includes(name))
      ));
      if (!answered) this.consider(message, false);
    });
  }

  #laterSettled(message) {
    return signsOf(message).some((sign) => this.#settled.has(`sign ${sign}`));
  }

  #once(message) {
    this.#sound.alarm();
    this.#announce(message);
  }

  #announce(message) {
    const body = message.text.slice(0, 200);
    const onclick = () => this.#open(message);
    notify(t('alarm.title'), { body, tag: signsOf(message)[0], stay: true, onclick });
  }

  /** Somebody acted on this alarm: it and its repeats are silent, in every tab. */
  settle(message) {
    const signs = signsOf(message);
    this.#settle(signs, nameOf(message));
    this.#channel?.postMessage({ settle: signs, name: nameOf(message) });
  }

  /** The person answered alarms in words of their own. */
  settleAll() {
    for (const message of this.waiting) this.settle(message);
  }

  #settle(signs, name) {
    for (const [known, message] of this.#active) {
      if (!signsOf(message).some((sign) => signs.includes(sign))) continue;
      this.#active.delete(known);
      this.#settled.add(known);
    }
    this.#settled.add(name);
    for (const sign of signs) this.#settled.add(`sign ${sign}`);
    const kept = [...this.#settled].slice(-KEPT_SETTLED);
    this.#settled = new Set(kept);
    remember(`settled.${this.#account.id}`, JSON.stringify(kept));
    this.#changed();
  }

  /** Silences what sounds now, in every tab; a repeat sounds again. */
  mute() {
    this.#mute();
    this.#channel?.postMessage({ mute: true });
  }

  #mute() {
    for (const name of this.#active.keys()) this.#muted.add(name);
    this.#changed();
  }

  #hear(data) {
    if (data.mute) this.#mute();
    else this.#settle(data.settle, data.name);
  }

  #changed() {
    this.#title.setAlarm(this.sounding);
    this.tell('change');
    this.#ring();
  }

  #ring() {
    if (!this.sounding) {
      clearTimeout(this.#timer);
      this.#timer = null;
      return;
    }
    if (this.#timer !== null || !this.#ringer) return;
    const beat = () => {
      this.#timer = this.sounding ? setTimeout(beat, RING_MS) : null;
      if (this.sounding) this.#sound.alarm();
    };
    beat();
  }
}
