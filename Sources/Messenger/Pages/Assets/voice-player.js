// A voice message: one button that plays and pauses, and a bar that fills.
import { button, el } from './dom.js';
import { duration } from './format.js';
import { icon } from './icons.js';
import { t } from './strings.js';
import { toast } from './toast.js';

let playing = null;

/**
 * @param {string|null} url where the recording lies; null while it is only here (`blob`)
 * @param {Blob|null} blob
 */
export function voicePlayer({ url, blob = null, seconds }) {
  const face = el('span', { class: 'voice-face' }, icon('play', 18));
  const fill = el('span', { class: 'voice-fill' });
  const bar = el('span', { class: 'voice-bar', 'aria-hidden': 'true' }, fill);
  const length = el('span', { class: 'voice-length', text: duration(seconds) });
  const label = t('voice.play', { seconds: Math.round(seconds) });
  const control = button({ class: 'voice', 'aria-label': label, data: { testid: 'voice' } }, face, bar, length);
  control.style.setProperty('--voice-width', `${Math.min(88 + seconds * 3, 220)}px`);
  const track = url ? fileTrack(url) : memoryTrack(blob);

  const show = (state) => {
    face.replaceChildren(icon(state === 'playing' ? 'pause' : 'play', 18));
    control.setAttribute('aria-label', state === 'playing' ? t('voice.pause') : label);
    if (state === 'ended') fill.style.width = '0';
  };
  track.onstate = (state) => {
    show(state);
    if (state !== 'playing' && playing === track) playing = null;
    if (state === 'failed') toast(t('voice.failed'), 'bad');
  };
  track.ontime = (part) => { fill.style.width = `${Math.min(part, 1) * 100}%`; };
  control.addEventListener('click', () => {
    if (playing === track) {
      track.pause();
      return;
    }
    playing?.pause();
    playing = track;
    track.play(seconds);
  });
  return control;
}

function fileTrack(url) {
  const audio = new Audio();
  audio.preload = 'none';
  audio.src = url;
  const track = { onstate: () => {}, ontime: () => {} };
  track.play = (seconds) => {
    audio.ontimeupdate = () => track.ontime(audio.currentTime / (seconds || 1));
    audio.play().catch(() => track.onstate('failed'));
  };
  track.pause = () => audio.pause();
  audio.onplaying = () => track.onstate('playing');
  audio.onpause = () => track.onstate('paused');
  audio.onended = () => track.onstate('ended');
  return track;
}

/** Plays a recording that is not on the server yet. Web Audio needs no address, so the strict content policy holds. */
function memoryTrack(blob) {
  const track = { onstate: () => {}, ontime: () => {} };
  let context = null;
  let source = null;
  track.play = async (seconds) => {
    try {
      context ??= new AudioContext();
      const buffer = await context.decodeAudioData(await blob.arrayBuffer());
      source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      const began = context.currentTime;
      source.onended = () => { source = null; track.onstate('ended'); };
      source.start();
      track.onstate('playing');
      const tick = () => {
        if (!source) return;
        track.ontime((context.currentTime - began) / (seconds || buffer.duration));
        requestAnimationFrame(tick);
      };
      tick();
    } catch {
      track.onstate('failed');
    }
  };
  track.pause = () => source?.stop();
  return track;
}
