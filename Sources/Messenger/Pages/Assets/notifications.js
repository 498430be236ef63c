// The browser's own notifications, where it has them and the person allows them.

export function canAsk() {
  return 'Notification' in window && Notification.permission === 'default';
}

/** Must be called from a click. */
export async function askPermission() {
  if (canAsk()) await Notification.requestPermission();
}

/** Shows a notification if allowed; `tag` replaces an earlier one of the same matter. */
export function notify(title, { body, tag, stay = false, onclick }) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const note = new Notification(title, { body, tag, requireInteraction: stay, renotify: true });
    note.onclick = () => {
      window.focus();
      note.close();
      onclick?.();
    };
  } catch {
    // Phones allow notifications from service workers only: sound and title must do.
  }
}
