// One message as it stands in a thread: bubble or card, photo, voice, file, buttons and marks.
import { addressed } from './api.js';
import { button, el } from './dom.js';
import { byteCount, clock, fullTime } from './format.js';
import { choiceRows } from './choices.js';
import { icon } from './icons.js';
import { messageText } from './long-text.js';
import { isAlarm, markOf } from './marks.js';
import { pictureCanvas } from './pictures.js';
import { viewPhoto } from './photo-viewer.js';
import { t } from './strings.js';
import { voicePlayer } from './voice-player.js';

/** One line that stands for a message in lists and quotes. */
export function messageLine(message) {
  if (message.text) return message.text.split('\n').slice(0, 2).join(' ').slice(0, 120);
  if (message.photo) return t('message.photo');
  if (message.voice) return t('message.voice');
  if (message.file) return t('message.file', { name: message.file.name });
  return '';
}

/** A stable hue for a person's round sign. */
function face(person) {
  const letters = [...person.name.trim()];
  const sign = person.bot ? icon('house', 20) : el('span', { text: letters[0] ?? '?' });
  const shade = person.bot ? 'bot' : String(Number(person.id) % 6);
  return el('span', { class: 'face', 'aria-hidden': 'true', data: { shade } }, sign);
}

function photoView(message, name) {
  const { photo } = message;
  const words = t('photo.alt', { name });
  const image = el(
    'img',
    {
      src: addressed(photo.thumb ?? photo.url),
      alt: words,
      loading: 'lazy',
      width: photo.width,
      height: photo.height,
    },
  );
  return button(
    {
      class: 'photo',
      'aria-label': t('photo.open'),
      on: { click: () => viewPhoto(addressed(photo.url), words) },
    },
    image,
  );
}

function fileView(file) {
  return el(
    'a',
    { class: 'file', href: addressed(file.url), download: file.name },
    icon('file', 28),
    el(
      'span',
      { class: 'file-words' },
      el('b', { text: file.name, dir: 'auto' }),
      el('small', { text: byteCount(file.bytes) }),
    ),
  );
}

/** The marks of a message's way: waiting, sent, delivered. */
export function tick(state) {
  return el('span', {
    class: `tick tick-${state}`, role: 'img', 'aria-label': t(`message.${state}`), title: t(`message.${state}`),
    data: { testid: 'tick', state },
  }, icon(state === 'waiting' ? 'sending' : state, 15));
}

/**
 * A message of the server.
 * @param {object} view `mine`, `style` ('chat' for bubbles, 'desk' for a team's thread), `alarms`,
 *   `quoted` (the message it answers, if known), `pressed(message)`
 */
export function messageNode(message, view) {
  const { mine, style } = view;
  const alarm = isAlarm(message);
  const mark = style === 'desk' && !message.from.bot ? markOf(message.text) : null;
  const name = mine ? t('message.you') : message.from.name;
  const parts = contentParts(message, { ...view, name, alarm });
  const bubble = el('div', { class: 'bubble' }, ...parts);
  const choices = choiceRows(message, view.pressed);
  const card = el('div', { class: 'card', data: alarm ? { testid: 'alarm' } : {} }, bubble, choices);
  const node = el(
    'article',
    {
      class: `message ${style}`, tabindex: '-1', 'aria-label': `${name} ${clock(message.date_ms)}`,
      data: { testid: 'message', id: message.id, mine: String(mine), bot: String(Boolean(message.from.bot)) },
    },
    face(message.from),
    el('div', { class: 'body' }, headLine(message, name, style, mark), card, footLine(message, mine)),
  );
  if (mark) node.dataset.mark = mark;
  if (alarm) node.dataset.alarm = view.alarms?.isActive(message) ? 'active' : 'past';
  if (message.photo && !message.text) node.dataset.bare = 'true';
  return node;
}

function contentParts(message, { name, style, quoted, alarm }) {
  return [
    quoted && el(
      'div',
      { class: 'quote', dir: 'auto' },
      el('b', { text: quoted.from.name }),
      el('span', { text: messageLine(quoted) }),
    ),
    message.photo && photoView(message, name),
    message.voice && voicePlayer({ url: addressed(message.voice.url), seconds: message.voice.seconds }),
    message.file && fileView(message.file),
    message.text && messageText(message.text, { headed: message.from.bot && (style === 'desk' || alarm) }),
  ];
}

function headLine(message, name, style, mark) {
  const time = el(
    'time',
    {
      datetime: new Date(message.date_ms).toISOString(),
      title: fullTime(message.date_ms),
      text: clock(message.date_ms),
    },
  );
  if (style !== 'desk') return el('span', { class: 'visually-hidden', text: name });
  const badge = mark && el('span', { class: `mark mark-${mark}`, text: t(`message.${mark}`) });
  const bot = message.from.bot && el('span', { class: 'mark mark-bot', text: t('message.bot') });
  return el('div', { class: 'head' }, el('b', { text: name, dir: 'auto' }), bot, badge, time);
}

function footLine(message, mine) {
  const edited = message.edited_ms && !mine && el(
    'span',
    { class: 'edited', text: t('message.edited'), title: fullTime(message.edited_ms) },
  );
  const state = mine && tick(message.delivered ? 'delivered' : 'sent');
  if (!edited && !state) return null;
  return el('div', { class: 'foot' }, edited, state);
}

/** A message that the server does not have yet. */
export function waitingNode(item, account, { style, retry, discard }) {
  const failed = item.state === 'failed';
  const bubble = el(
    'div',
    { class: 'bubble' },
    item.kind === 'photo' && el('div', { class: 'photo' }, pictureCanvas(item.blob, t('composer.photo'))),
    item.kind === 'voice' && voicePlayer({ url: null, blob: item.blob, seconds: item.seconds }),
    item.kind === 'document' && el(
      'div',
      { class: 'file' },
      icon('file', 28),
      el('b', { text: item.name, dir: 'auto' }),
    ),
    item.text && messageText(item.text),
  );
  const foot = failed
    ? el(
      'div',
      { class: 'foot failed', role: 'alert' },
      el('span', { text: t('message.failed', { reason: item.reason }) }),
      button({ class: 'text-button', text: t('message.resend'), on: { click: () => retry(item.key) } }),
      button({ class: 'text-button', text: t('message.discard'), on: { click: () => discard(item.key) } }),
    )
    : el(
      'div',
      { class: 'foot' },
      item.state === 'waiting' && el('span', { class: 'edited', text: t('message.waiting') }),
      tick(item.state),
    );
  const head = style === 'desk' && el(
    'div',
    { class: 'head' },
    el('b', { text: t('message.you') }),
    el('time', { text: clock(item.date) }),
  );
  return el(
    'article',
    {
      class: `message ${style} waiting`,
      data: { testid: 'message', key: item.key, mine: 'true', bot: 'false', state: item.state },
    },
    face({ ...account, bot: false }),
    el('div', { class: 'body' }, head, el('div', { class: 'card' }, bubble), foot),
  );
}
