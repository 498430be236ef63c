// Staff begin a line with a mark to say whom it is for. The bot decides; the page only colours it.

const MARKS = [
  { kind: 'note', pattern: /^\s*\/?(备注|note(?![a-z]))/i },
  { kind: 'reply', pattern: /^\s*\/?(回复|reply(?![a-z]))/i },
];

/** `note`, `reply` or null. */
export function markOf(text) {
  return MARKS.find((mark) => mark.pattern.test(text ?? ''))?.kind ?? null;
}

/** Whether somebody answers an alarm by writing instead of by a button. */
export function answersAlarm(text) {
  return /^\s*\/?(收到|接单|误报|ack(?![a-z])|accept(?![a-z])|false alarm)/i.test(text ?? '');
}

/** Whether a message is an alarm: any platform can say so in its text. */
export function isAlarm(message) {
  return message.from.bot && (message.text ?? '').startsWith('🚨');
}
