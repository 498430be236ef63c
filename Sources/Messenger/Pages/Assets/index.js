// The front door: who is known goes to the right page, who is not chooses one.
import { get } from './api.js';
import { el, fill } from './dom.js';
import { icon } from './icons.js';
import { commonEntries, menuButton } from './menu.js';
import { chosenAccount, homeOf } from './session.js';
import { t } from './strings.js';

const ROLES = ['owner', 'staff', 'manager', 'admin'];
const DOORS = [
  { purpose: 'owner', sign: 'house', title: 'door.owner', hint: 'door.ownerHint' },
  { purpose: 'desk', sign: 'desk', title: 'door.desk', hint: 'door.deskHint' },
  { purpose: 'managers', sign: 'shield', title: 'door.managers', hint: 'door.managersHint' },
];

function door({ purpose, sign, title, hint }) {
  return el(
    'a',
    { class: 'door', href: `/login?for=${purpose}` },
    el('span', { class: 'door-sign' }, icon(sign, 30)),
    el('span', { class: 'door-words' }, el('b', { text: t(title) }), el('span', { text: t(hint) })),
  );
}

async function begin() {
  let session = null;
  try {
    session = await get('/api/session');
  } catch {
    // The doors are shown all the same; each page says what is wrong.
  }
  const account = session && chosenAccount(session, ROLES);
  if (account) {
    location.replace(homeOf(account.role));
    return;
  }
  fill(
    document.getElementById('app'),
    el('div', { class: 'corner' }, menuButton(() => commonEntries(session))),
    el(
      'main',
      { class: 'door-page' },
      el('header', {}, el('h1', { text: t('door.title') }), el('p', { text: t('door.lead') })),
      el('div', { class: 'doors' }, ...DOORS.map(door)),
    ),
  );
}

begin();
