// One tab of the browser leads: it holds the event stream, or it rings, for all of them.
import { recall, remember } from './preferences.js';

const LEASE_MS = 6_000;
const RENEW_MS = 2_000;

/**
 * Calls `lead` once this tab leads. It stops leading when the tab goes away.
 * Web Locks decide where the browser has them (they need https or localhost); elsewhere a lease
 * in local storage does, which may for a moment give two leaders: harmless, events are idempotent.
 */
export function standForLeader(name, lead, lose = () => {}) {
  if (navigator.locks) {
    const hold = () => {
      lead();
      return new Promise(() => {});
    };
    navigator.locks.request(name, hold).catch(lose);
    return;
  }
  standWithLease(`lease.${name}`, lead, lose);
}

/** Takes the lead from a tab that holds the lock but no longer answers. */
export function takeLead(name, lead, lose = () => {}) {
  if (!navigator.locks) return;
  const hold = () => {
    lead();
    return new Promise(() => {});
  };
  navigator.locks.request(name, { steal: true }, hold).catch(lose);
}

function standWithLease(key, lead, lose) {
  const me = Math.random().toString(36).slice(2);
  let leading = false;

  const read = () => {
    const [holder, until] = (recall(key) ?? '').split(' ');
    return { holder, until: Number(until) || 0 };
  };
  const write = () => remember(key, `${me} ${Date.now() + LEASE_MS}`);

  const look = () => {
    const { holder, until } = read();
    if (holder === me) {
      write();
      if (!leading) lead();
      leading = true;
    } else if (until < Date.now()) {
      if (leading) lose();
      leading = false;
      write();
      // Whoever wrote last keeps it: look again after the others had their turn.
      setTimeout(look, 50 + Math.random() * 100);
    } else if (leading) {
      leading = false;
      lose();
    }
  };

  look();
  setInterval(look, RENEW_MS);
  addEventListener('pagehide', () => {
    if (leading) remember(key, null);
  });
}
