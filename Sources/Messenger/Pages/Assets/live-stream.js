// Server-sent events: one stream for the whole browser, shared between tabs, resumed by sequence number.
import { addressed, get } from './api.js';
import { Emitter } from './emitter.js';
import { standForLeader, takeLead } from './leadership.js';

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8_000;
const BEAT_MS = 10_000;
/** Background tabs may run timers once a minute only, so a leader is called lost after more than two. */
const LOST_LEADER_MS = 150_000;
const NUDGE_MS = 2_000;
/** How many past events the leader keeps for a tab that missed some. */
const KEPT_EVENTS = 500;

/**
 * Tells `event` (data of one event, each at most once and in order), `status` (true while live),
 * `resync` (events were missed: load everything again) and `signedOut`.
 */
export class LiveStream extends Emitter {
  #name;
  #channel = null;
  #source = null;
  #sequence = 0;
  #leading = false;
  #live = null;
  #wait = FIRST_WAIT_MS;
  #timer = null;
  #kept = [];
  #heard = Date.now();

  constructor(account) {
    super();
    this.#name = `frontdesk.stream.${account}`;
    if ('BroadcastChannel' in window) this.#channel = new BroadcastChannel(this.#name);
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(data));
    addEventListener('online', () => this.#reconnectNow());
    addEventListener('offline', () => this.#drop());
    addEventListener('pageshow', (page) => page.persisted && this.tell('resync'));
  }

  get live() {
    return this.#live === true;
  }

  /** Starts after everything up to `sequence`, which the caller has loaded. */
  start(sequence) {
    this.#sequence = sequence;
    if (!this.#channel) {
      this.#lead();
      return;
    }
    standForLeader(this.#name, () => this.#lead(), () => this.#resign());
    this.#say({ kind: 'hello', sequence });
    setInterval(() => this.#tick(), NUDGE_MS);
  }

  /** The caller loaded everything again, up to `sequence`. */
  catchUp(sequence) {
    this.#sequence = Math.max(this.#sequence, sequence);
  }

  #say(message) {
    this.#channel?.postMessage(message);
  }

  #hear(message) {
    this.#heard = Date.now();
    if (message.kind === 'event') this.#take(message.event);
    else if (message.kind === 'status' && !this.#leading) this.#setLive(message.live);
    else if (message.kind === 'hello' && this.#leading) this.#welcome(message.sequence);
    else if (message.kind === 'nudge' && this.#leading) this.#reconnectNow();
    else if (message.kind === 'missed' && this.#sequence < message.sequence) this.tell('resync');
  }

  /** A tab has come that knows events up to `sequence`: give it those it lacks. */
  #welcome(sequence) {
    this.#say({ kind: 'status', live: this.#live === true });
    if (sequence >= this.#sequence) return;
    const later = this.#kept.filter((event) => event.seq > sequence);
    const complete = this.#kept.length > 0 && this.#kept[0].seq <= sequence + 1;
    if (complete) later.forEach((event) => this.#say({ kind: 'event', event }));
    else this.#say({ kind: 'missed', sequence: this.#sequence });
  }

  #tick() {
    if (this.#leading) {
      if (Date.now() - this.#heard > BEAT_MS) {
        this.#heard = Date.now();
        this.#say({ kind: 'status', live: this.#live === true });
      }
      return;
    }
    if (this.#live === false && document.visibilityState === 'visible') {
      this.#say({ kind: 'nudge' });
    }
    if (Date.now() - this.#heard > LOST_LEADER_MS) {
      this.#heard = Date.now();
      takeLead(this.#name, () => this.#lead(), () => this.#resign());
    }
  }

  #lead() {
    this.#leading = true;
    this.#open();
  }

  #resign() {
    this.#leading = false;
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#source?.close();
    if (navigator.onLine === false) {
      this.#setLive(false);
      return;
    }
    const source = new EventSource(addressed(`/api/events?after=${this.#sequence}`));
    this.#source = source;
    source.onopen = () => {
      this.#wait = FIRST_WAIT_MS;
      this.#setLive(true);
    };
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (this.#take(event)) this.#say({ kind: 'event', event });
    };
    source.onerror = () => {
      if (this.#source === source) this.#lost();
    };
  }

  #lost() {
    this.#drop();
    this.#timer = setTimeout(() => this.#comeBack(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  async #comeBack() {
    try {
      const { account } = await get('/api/session');
      if (!account) {
        this.tell('signedOut');
        return;
      }
    } catch {
      this.#lost();
      return;
    }
    this.#open();
  }

  #drop() {
    if (!this.#leading) {
      if (navigator.onLine === false) this.#setLive(false);
      return;
    }
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#setLive(false);
  }

  #reconnectNow() {
    if (!this.#leading) {
      this.#say({ kind: 'hello', sequence: this.#sequence });
      return;
    }
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
    this.#open();
  }

  #setLive(live) {
    if (this.#live === live) return;
    this.#live = live;
    if (this.#leading) this.#say({ kind: 'status', live });
    this.tell('status', live);
  }

  #take(event) {
    if (event.type === 'resync') {
      this.tell('resync');
      return true;
    }
    if (event.seq <= this.#sequence) return false;
    this.#sequence = event.seq;
    this.#kept.push(event);
    if (this.#kept.length > KEPT_EVENTS) this.#kept.shift();
    this.tell('event', event);
    return true;
  }
}
