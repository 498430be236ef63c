// Who sits at this page. A page opened by the wrong role shows a gate instead.
import { actAs, get, post } from './api.js';
import { button, el, fill } from './dom.js';
import { icon } from './icons.js';
import { recall, remember } from './preferences.js';
import { language, t } from './strings.js';

const HOME = { owner: '/owner', staff: '/desk', manager: '/managers', admin: '/desk' };

export function homeOf(role) {
  return HOME[role] ?? '/owner';
}

export function toLogin(purpose) {
  location.replace(`/login?for=${purpose}`);
}

export async function signOut() {
  try {
    await post('/api/logout');
  } finally {
    announceIdentity(null);
    location.assign('/login');
  }
}

/** Tells the browser's other tabs that another person sits here now. */
export function announceIdentity(account) {
  if (!('BroadcastChannel' in window)) return;
  const channel = new BroadcastChannel('frontdesk.identity');
  channel.postMessage({ id: account?.id ?? null, name: account?.name ?? '' });
  channel.close();
}

/** The other language, kept in this browser and told to the account, then shown at once. */
export async function switchLanguage(account) {
  const next = language() === 'en' ? 'zh' : 'en';
  remember('language', next);
  try {
    if (account) await post('/api/language', { language: next });
  } finally {
    location.reload();
  }
}

/** Takes the account's language where this browser has none of its own. True if the page reloads. */
function adoptLanguage(account) {
  if (recall('language') !== null || !account?.language) return false;
  remember('language', account.language);
  if (account.language === language()) return false;
  location.reload();
  return true;
}

/** The person this tab was last signed in as; tabs of one browser may act for different ones. */
export function tabAccount() {
  try {
    return sessionStorage.getItem('frontdesk.account');
  } catch {
    return null;
  }
}

export function setTabAccount(account) {
  try {
    sessionStorage.setItem('frontdesk.account', String(account.id));
  } catch {
    // Without it the newest fitting account of the browser is taken.
  }
}

/** Of the accounts signed in to this browser: this tab's, else the newest with one of `roles`, else the newest. */
export function chosenAccount(session, roles) {
  const known = session.accounts ?? (session.account ? [session.account] : []);
  const fitting = known.filter((account) => roles.includes(account.role));
  const mine = fitting.find((account) => String(account.id) === tabAccount());
  return mine ?? fitting[0] ?? known[0] ?? null;
}

/**
 * The session of a page made for `roles`. Sends to the login page who is nobody; shows a gate to
 * who is somebody else. Null when the page has nothing more to do.
 */
export async function enter(purpose, roles) {
  const session = await get('/api/session');
  const account = chosenAccount(session, roles);
  session.account = account;
  if (!account) {
    toLogin(purpose);
    return null;
  }
  actAs(account.id);
  if (adoptLanguage(account)) return null;
  if (!roles.includes(account.role) && session.demo && session.accounts) {
    toLogin(purpose);
    return null;
  }
  if (!roles.includes(account.role)) {
    showGate(account, purpose);
    return null;
  }
  return session;
}

function showGate(account, purpose) {
  const who = { name: account.name, role: t(`role.${account.role}`) };
  const mine = el('a', { class: 'action', href: homeOf(account.role), text: t('gate.mine') });
  const other = el('a', { class: 'action quiet', href: `/login?for=${purpose}`, text: t('menu.switch') });
  fill(document.getElementById('app'), el(
    'main',
    { class: 'gate' },
    icon('swap', 40),
    el('h1', { text: t('gate.title') }),
    el('p', { text: t('gate.text', who) }),
    el('div', { class: 'gate-actions' }, mine, other),
  ));
}

/** Warns, or in a demo lets change back, when another tab of this browser became somebody else. */
export function watchIdentity(session) {
  const { account, accounts, demo } = session;
  // A server that tells all accounts of a browser keeps them apart: nobody is replaced.
  if (accounts) return;
  let bar = null;
  const show = (other) => {
    bar?.remove();
    bar = null;
    if (other.id === account.id || other.id === null) return;
    const stay = button({ text: t('session.reload'), on: { click: () => location.assign('/') } });
    const back = demo && button({
      text: t('session.return', { name: account.name }),
      on: {
        click: async () => {
          await post('/api/demo/login', { id: account.id });
          announceIdentity(account);
          location.reload();
        },
      },
    });
    const words = el('span', { text: t('session.changed', { name: other.name }) });
    bar = el('div', { class: 'identity-bar', role: 'alert' }, words, back, stay);
    document.body.prepend(bar);
  };
  if ('BroadcastChannel' in window) {
    new BroadcastChannel('frontdesk.identity').addEventListener('message', ({ data }) => show(data));
  }
}
