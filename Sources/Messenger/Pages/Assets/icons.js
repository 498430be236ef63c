// Line icons on a 24 grid, drawn for these pages.

const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4',
  mic: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3z M5.5 11a6.5 6.5 0 0 0 13 0 M12 17.5V21 M9 21h6',
  plus: 'M12 5v14 M5 12h14',
  image: 'M4 5h16v14H4z M4 16l4.5-4.5L13 16l3-3 4 4 M15.5 9.5h.01',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4z M12 10a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z',
  file: 'M7 3h7l4 4v14H7z M14 3v4h4',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12 M18 6 6 18',
  more: 'M5 12h.01 M12 12h.01 M19 12h.01',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M15.5 15.5 20 20',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4-1.4 M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M3 12h18 M12 3c3 3 3 15 0 18 M12 3c-3 3-3 15 0 18',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z M10 20.5a2.2 2.2 0 0 0 4 0',
  bellOff: 'M6 16V11a6 6 0 0 1 9-5.2 M18 11v5l1.5 2h-15 M10 20.5a2.2 2.2 0 0 0 4 0 M4 4l16 16',
  leave: 'M14 4H5v16h9 M10 12h10 M17 9l3 3-3 3',
  swap: 'M4 8h14 M15 5l3 3-3 3 M20 16H6 M9 13l-3 3 3 3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14 M16 5v14',
  stop: 'M7 7h10v10H7z',
  down: 'M6 9l6 6 6-6',
  trash: 'M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13',
  retry: 'M19 12a7 7 0 1 1-2-5 M19 4v4h-4',
  house: 'M4 11.5 12 4l8 7.5V20h-5v-5H9v5H4z',
  desk: 'M3 9h18 M5 9v11 M19 9v11 M9 13h6 M8 9V5h8v4',
  shield: 'M12 3l7 3v6c0 4-3 7-7 9-4-2-7-5-7-9V6z',
  chat: 'M4 5h16v11H9l-5 4z',
  note: 'M6 3h9l4 4v14H6z M9 12h7 M9 16h5',
  warn: 'M12 4 2.5 20h19z M12 10v4.5 M12 17.3h.01',
  sent: 'M5.5 12.5l4.5 4.5 9-10',
  delivered: 'M2 12.5l4.5 4.5 9-10 M12.5 16l1 1 9-10',
  sending: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 8v4.5l3 1.5',
  lines: 'M4 7h16 M4 12h16 M4 17h10',
};

/** An icon of the set, hidden from screen readers: the control around it carries the name. */
export function icon(name, size = 22) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', size);
  svg.setAttribute('height', size);
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const part of PATHS[name].split(/ (?=M)/)) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', part);
    svg.append(path);
  }
  return svg;
}
