// The buttons under a bot's message.
import { newKey, post } from './api.js';
import { button, el } from './dom.js';
import { t } from './strings.js';
import { toast } from './toast.js';

/** A press that did not get through is repeated under the same key, so that it counts once. */
const keys = new Map();

/** @param {(message) => void} pressed called when the bot has the press */
export function choiceRows(message, pressed) {
  const rows = message.buttons.filter((row) => row.length);
  if (!rows.length) return null;
  const group = el('div', { class: 'choices', role: 'group', 'aria-label': t('message.choices') });
  for (const row of rows) {
    const line = el('div', { class: 'choice-row' });
    for (const choice of row) line.append(choiceButton(message, choice, group, pressed));
    group.append(line);
  }
  return group;
}

/** Some buttons of a bot lead to a page instead of telling it something. */
function linkButton(choice) {
  const safe = /^https?:\/\//i.test(choice.url);
  return safe && el('a', {
    class: 'choice', href: choice.url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto', text: choice.text, title: choice.url,
  });
}

function choiceButton(message, choice, group, pressed) {
  if (choice.url) return linkButton(choice) || '';
  const control = button(
    { class: 'choice', dir: 'auto', data: { testid: 'choice' } },
    el('span', { text: choice.text }),
  );
  control.addEventListener('click', async () => {
    if (control.getAttribute('aria-busy') === 'true') return;
    const name = `${message.chat} ${message.id} ${choice.data}`;
    if (!keys.has(name)) keys.set(name, newKey());
    control.setAttribute('aria-busy', 'true');
    group.classList.add('busy');
    try {
      const body = { message: message.id, data: choice.data, key: keys.get(name) };
      const answer = await post(`/api/chats/${message.chat}/callback`, body);
      keys.delete(name);
      control.dataset.pressed = 'true';
      pressed(message);
      if (answer?.text) toast(answer.text);
    } catch (problem) {
      toast(problem.passing ? t('choice.failed') : problem.message, 'bad');
    } finally {
      control.removeAttribute('aria-busy');
      group.classList.remove('busy');
    }
  });
  return control;
}
