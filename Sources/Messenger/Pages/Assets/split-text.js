// Long texts are sent as several messages, cut where a reader would pause.

/** The messenger takes messages of at most this many UTF-16 units. */
const LONGEST_PART = 4_096;
const MOST_PARTS = 10;

/** The longest text that is sent at all. */
export const LONGEST_TEXT = LONGEST_PART * MOST_PARTS;

function cutPoint(text) {
  const window = text.slice(0, LONGEST_PART);
  for (const pause of ['\n', '。', ' ']) {
    const at = window.lastIndexOf(pause);
    if (at > LONGEST_PART / 2) return at + 1;
  }
  // Never between the two halves of one character.
  const half = window.charCodeAt(LONGEST_PART - 1);
  return half >= 0xd800 && half <= 0xdbff ? LONGEST_PART - 1 : LONGEST_PART;
}

/** The parts of a text, in order; parts of white space alone are left out. */
export function splitText(text) {
  const parts = [];
  let rest = text;
  while (rest.length > LONGEST_PART) {
    const at = cutPoint(rest);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  parts.push(rest);
  return parts.map((part) => part.trim()).filter(Boolean);
}
