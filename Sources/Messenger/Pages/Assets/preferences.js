// What a person chose in this browser. Storage may be blocked; then choices last as long as the page.

const memory = new Map();

export function remember(name, value) {
  memory.set(name, value);
  try {
    if (value === null) localStorage.removeItem(`frontdesk.${name}`);
    else localStorage.setItem(`frontdesk.${name}`, value);
  } catch {
    // The memory copy is all there is.
  }
}

export function recall(name) {
  try {
    const stored = localStorage.getItem(`frontdesk.${name}`);
    if (stored !== null) return stored;
  } catch {
    // Fall through to the memory copy.
  }
  return memory.get(name) ?? null;
}

export function setTheme(value) {
  remember('theme', value);
  document.documentElement.dataset.theme = value;
}

/** The theme on screen: chosen here, else the system's (see first-paint.js). */
export function isDark() {
  return document.documentElement.dataset.theme === 'dark';
}

/** Whether alarms and new messages may sound. On unless switched off. */
export function soundWanted() {
  return recall('sound') !== 'off';
}

export function setSoundWanted(wanted) {
  remember('sound', wanted ? null : 'off');
}
