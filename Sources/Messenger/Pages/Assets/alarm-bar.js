// The bar over a page while alarms wait, and the button that lets them sound.
import { button, el, fill } from './dom.js';
import { icon } from './icons.js';
import { askPermission, canAsk } from './notifications.js';
import { t } from './strings.js';
import { toast } from './toast.js';

export function alarmBar(alarms, show) {
  const bar = el('div', { id: 'alarm-bar', class: 'alarm-bar', role: 'alert', hidden: true });
  const settle = () => {
    const { waiting } = alarms;
    bar.hidden = waiting.length === 0;
    if (bar.hidden) return;
    bar.dataset.sounding = String(alarms.sounding);
    const words = waiting.length === 1 ? t('alarm.one') : t('alarm.count', { count: waiting.length });
    const newest = waiting.at(-1);
    const mute = alarms.sounding && button({
      class: 'alarm-action', data: { testid: 'mute' },
      on: { click: () => { alarms.mute(); toast(t('alarm.muted')); } },
    }, icon('bellOff', 18), el('span', { text: t('alarm.mute') }));
    fill(
      bar,
      el(
        'span',
        { class: 'alarm-words' },
        el('b', { text: words }),
        el('span', { text: newest.text.split('\n', 1)[0], dir: 'auto' }),
      ),
      mute,
      button({ class: 'alarm-action strong', text: t('alarm.show'), on: { click: () => show(newest) } }),
    );
  };
  alarms.on('change', settle);
  settle();
  return bar;
}

/** Offers to unlock the sound; afterwards a small sign tells its state. */
export function soundButton(sound) {
  const box = el('div', { class: 'sound' });
  const enable = async () => {
    sound.setWanted(true);
    await sound.unlock();
    sound.message();
    toast(t('sound.on'), 'good');
    await askPermission();
  };
  const settle = () => {
    if (!sound.ready) {
      const words = el('span', { text: t('sound.enable') });
      const hint = sound.wanted ? t('sound.enableHint') : t('sound.off');
      fill(
        box,
        button(
          { class: 'sound-enable', title: hint, data: { testid: 'enable-sound' }, on: { click: enable } },
          icon('bell', 18),
          words,
        ),
      );
      return;
    }
    const off = button(
      {
        class: 'icon-button',
        title: t('sound.on'),
        'aria-label': t('menu.soundOff'),
        data: { testid: 'sound-on' },
      },
      icon('bell', 20),
    );
    off.addEventListener('click', () => {
      if (canAsk()) askPermission();
      sound.setWanted(false);
    });
    fill(box, off);
  };
  sound.on('change', settle);
  settle();
  return box;
}
