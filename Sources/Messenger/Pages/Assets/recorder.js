// Recording a voice message: start, watch the level, stop, listen, send or throw away.
import { button, el } from './dom.js';
import { duration } from './format.js';
import { icon } from './icons.js';
import { t } from './strings.js';
import { toast } from './toast.js';
import { voicePlayer } from './voice-player.js';

const LONGEST_SECONDS = 60;
const SHORTEST_SECONDS = 0.6;
const FORMATS = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

function canRecord() {
  return Boolean(navigator.mediaDevices?.getUserMedia) && 'MediaRecorder' in window;
}

/**
 * The microphone button and the panel that takes the composer's place while recording.
 * @param {(voice: {blob, seconds, name}) => void} send
 * @param {(busy: boolean) => void} occupy the composer hides its other controls
 */
export function voiceRecorder(send, occupy) {
  const panel = el('div', { class: 'recorder', hidden: true });
  const start = button(
    {
      class: 'icon-button',
      'aria-label': t('composer.voice'),
      title: t('composer.voice'),
      data: { testid: 'record' },
    },
    icon('mic'),
  );
  const input = el(
    'input',
    {
      type: 'file',
      accept: 'audio/*',
      capture: true,
      class: 'visually-hidden',
      tabindex: '-1',
      'aria-hidden': 'true',
    },
  );
  const leave = () => {
    panel.hidden = true;
    panel.replaceChildren();
    occupy(false);
    start.focus();
  };
  const offer = (voice) => {
    const play = voicePlayer({ url: null, blob: voice.blob, seconds: voice.seconds });
    const drop = button(
      { class: 'icon-button', 'aria-label': t('voice.cancel'), on: { click: leave } },
      icon('trash'),
    );
    const go = button(
      { class: 'send', 'aria-label': t('voice.send'), data: { testid: 'voice-send' }, on: { click: () => { leave(); send(voice); } } },
      icon('send'),
    );
    panel.replaceChildren(drop, play, go);
    go.focus();
  };
  input.addEventListener('change', async () => {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    occupy(true);
    panel.hidden = false;
    offer({ blob: file, seconds: 1, name: file.name });
  });
  start.addEventListener('click', async () => {
    if (!canRecord()) {
      toast(t('voice.unsupported'));
      input.click();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      occupy(true);
      panel.hidden = false;
      record(stream, panel, { offer, leave });
    } catch {
      toast(t('voice.denied'), 'bad');
    }
  });
  return { start: el('div', { class: 'record' }, start, input), panel };
}

function record(stream, panel, { offer, leave }) {
  const type = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(stream, type ? { mimeType: type } : {});
  const pieces = [];
  const began = performance.now();
  let wanted = true;

  const time = el(
    'span',
    { class: 'record-time', role: 'timer', text: t('voice.recording', { time: '0:00' }) },
  );
  const level = el('span', { class: 'record-level' });
  const cancel = button({ class: 'icon-button', 'aria-label': t('voice.cancel') }, icon('trash'));
  const stop = button(
    { class: 'send', 'aria-label': t('voice.stop'), data: { testid: 'record-stop' } },
    icon('stop'),
  );
  panel.replaceChildren(cancel, el('span', { class: 'record-dot' }), time, level, stop);
  stop.focus();

  const elapsed = () => (performance.now() - began) / 1000;
  const meter = levelMeter(stream, level);
  const ticker = setInterval(() => {
    time.textContent = t('voice.recording', { time: duration(elapsed()) });
    if (elapsed() >= LONGEST_SECONDS) recorder.stop();
  }, 200);
  cancel.addEventListener('click', () => {
    wanted = false;
    recorder.stop();
  });
  stop.addEventListener('click', () => recorder.stop());
  recorder.ondataavailable = ({ data }) => data.size && pieces.push(data);
  recorder.onstop = () => {
    clearInterval(ticker);
    meter.close();
    stream.getTracks().forEach((track) => track.stop());
    const seconds = elapsed();
    const mime = (recorder.mimeType || 'audio/webm').split(';')[0];
    const blob = new Blob(pieces, { type: mime });
    if (wanted && seconds >= SHORTEST_SECONDS && blob.size) {
      offer({ blob, seconds, name: `voice.${mime.split('/')[1]}` });
      return;
    }
    if (wanted) toast(t('voice.empty'));
    leave();
  };
  recorder.start(250);
}

function levelMeter(stream, bar) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  let going = true;
  const look = () => {
    if (!going) return;
    analyser.getByteTimeDomainData(samples);
    const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value - 128)), 0);
    bar.style.setProperty('--level', String(Math.min(1, loudest / 64)));
    requestAnimationFrame(look);
  };
  look();
  return {
    close() {
      going = false;
      context.close();
    },
  };
}
