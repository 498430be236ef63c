// Signing in: in a demo by choosing a person, elsewhere with account and password.
import { get, post } from './api.js';
import { button, el, fill } from './dom.js';
import { icon } from './icons.js';
import { commonEntries, menuButton } from './menu.js';
import { announceIdentity, homeOf, setTabAccount } from './session.js';
import { t } from './strings.js';

const ROLES = ['owner', 'staff', 'manager', 'admin'];
const MADE_FOR = { owner: ['owner'], desk: ['staff', 'manager', 'admin'], managers: ['manager', 'admin'] };
const purpose = new URLSearchParams(location.search).get('for');

async function goOn() {
  const { account } = await get('/api/session');
  setTabAccount(account);
  announceIdentity(account);
  const wanted = MADE_FOR[purpose]?.includes(account.role);
  location.assign(wanted ? `/${purpose}` : homeOf(account.role));
}

function personButton(person) {
  const letters = [...person.name];
  const control = button(
    { class: 'person', data: { testid: 'person', id: person.id, role: person.role } },
    el(
      'span',
      { class: 'face', 'aria-hidden': 'true', data: { shade: String(Number(person.id) % 6) } },
      el('span', { text: letters[0] }),
    ),
    el(
      'span',
      { class: 'person-words' },
      el('b', { text: person.name, dir: 'auto' }),
      el('span', { text: person.subtitle ?? '', dir: 'auto' }),
    ),
  );
  control.addEventListener('click', async () => {
    control.setAttribute('aria-busy', 'true');
    try {
      await post('/api/demo/login', { id: person.id });
      await goOn();
    } catch (problem) {
      control.removeAttribute('aria-busy');
      control.after(el('p', { class: 'problem', role: 'alert', text: problem.message }));
    }
  });
  return control;
}

function chooser(people) {
  const groups = el('div', { class: 'people' });
  const search = el(
    'input',
    { class: 'field', type: 'search', placeholder: t('demo.search'), 'aria-label': t('demo.search') },
  );
  const order = [...ROLES].sort(
    (a, b) => Number(!MADE_FOR[purpose]?.includes(a)) - Number(!MADE_FOR[purpose]?.includes(b)),
  );
  const draw = () => {
    const query = search.value.trim().toLowerCase();
    const fits = (person) => `${person.name} ${person.subtitle}`.toLowerCase().includes(query);
    const shown = people.filter(fits);
    const sections = order.map((role) => {
      const members = shown.filter((person) => person.role === role);
      return members.length && el(
        'section',
        { class: 'group', 'aria-label': t(`roles.${role}`) },
        el('h2', { text: t(`roles.${role}`) }),
        el('div', { class: 'group-people' }, ...members.map(personButton)),
      );
    });
    const none = el(
      'p',
      { class: 'people-none', role: 'status', text: t('demo.none', { query: search.value }) },
    );
    fill(groups, ...(shown.length ? sections : [none]));
  };
  search.addEventListener('input', draw);
  draw();
  return el(
    'div',
    { class: 'chooser' },
    el('header', {}, el('h1', { text: t('demo.title') }), el('p', { text: t('demo.lead') })),
    el('label', { class: 'find' }, icon('search', 18), search),
    groups,
  );
}

function field(name, words, options) {
  const input = el('input', { class: 'field', id: `field-${name}`, name, ...options });
  const told = el('span', { class: 'problem', id: `told-${name}`, 'aria-live': 'polite' });
  input.setAttribute('aria-describedby', told.id);
  input.addEventListener('input', () => { told.textContent = ''; input.removeAttribute('aria-invalid'); });
  const refuse = (why) => {
    told.textContent = why;
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  };
  return {
    input,
    refuse,
    node: el('div', { class: 'labelled' }, el('label', { for: input.id, text: words }), input, told),
  };
}

function passwordForm(registering, canRegister, swap) {
  const name = field(
    'login',
    t('login.name'),
    { autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' },
  );
  const display = field('name', t('login.display'), { autocomplete: 'name', maxlength: 40 });
  const password = field(
    'password',
    t('login.password'),
    { type: 'password', autocomplete: registering ? 'new-password' : 'current-password' },
  );
  const go = el(
    'button',
    { type: 'submit', class: 'action wide', text: t(registering ? 'login.register' : 'login.submit') },
  );
  const told = el('p', { class: 'problem', role: 'alert' });
  const turn = button(
    { class: 'text-button', text: t(registering ? 'login.toLogin' : 'login.toRegister'), on: { click: swap } },
  );
  const form = el(
    'form',
    { class: 'login-form', novalidate: true },
    el('h1', { text: t(registering ? 'login.registerTitle' : 'login.title') }),
    el('p', { text: t('login.lead') }),
    name.node,
    registering && display.node,
    password.node,
    told,
    go,
    canRegister && turn,
  );
  const needed = registering ? [name, display, password] : [name, password];
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    told.textContent = '';
    const empty = needed.find(({ input }) => input.value.trim() === '');
    if (empty) {
      empty.refuse(t('login.required'));
      return;
    }
    if (registering && password.input.value.length < 8) {
      password.refuse(t('login.short'));
      return;
    }
    go.disabled = true;
    try {
      const body = { login: name.input.value.trim(), password: password.input.value };
      if (registering) await post('/api/register', { ...body, name: display.input.value.trim() });
      else await post('/api/login', body);
      await goOn();
    } catch (problem) {
      told.textContent = problem.message;
      go.disabled = false;
      password.input.focus();
    }
  });
  return form;
}

async function begin() {
  const session = await get('/api/session').catch(() => null);
  const place = el('main', { class: 'login-page' });
  let registering = false;
  const showForm = () => fill(
    place,
    passwordForm(
      registering,
      session?.registration !== false,
      () => { registering = !registering; showForm(); },
    ),
  );
  fill(
    document.getElementById('app'),
    el('div', { class: 'corner' }, menuButton(() => commonEntries(session))),
    place,
  );
  if (!session?.demo) {
    showForm();
    return;
  }
  const people = await get('/api/demo/accounts').catch(() => []);
  const byPassword = button({ class: 'text-button', text: t('login.byPassword'), on: { click: showForm } });
  fill(place, chooser(people), byPassword);
}

begin();
