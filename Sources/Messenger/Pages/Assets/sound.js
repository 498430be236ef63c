// Beeps made by the browser itself. It allows them after the first gesture on the page.
import { Emitter } from './emitter.js';
import { setSoundWanted, soundWanted } from './preferences.js';

/** Alarm: three rising pairs. Each tone is [start, frequency, length] in seconds and hertz. */
const ALARM = [
  [0, 740, 0.16], [0.18, 988, 0.2], [0.5, 740, 0.16], [0.68, 988, 0.2], [1.0, 740, 0.16], [1.18, 988, 0.26],
];
const MESSAGE = [[0, 660, 0.09], [0.1, 880, 0.12]];

/** Tells `change` when sound becomes possible, is switched on or off. */
export class Sound extends Emitter {
  #context = null;

  constructor() {
    super();
    const unlock = () => this.unlock();
    // After the click itself was handled, or the button that offers sound would vanish under it.
    for (const gesture of ['click', 'keydown']) addEventListener(gesture, unlock);
  }

  get unlocked() {
    return this.#context?.state === 'running';
  }

  get wanted() {
    return soundWanted();
  }

  /** Whether a beep now would be heard. */
  get ready() {
    return this.unlocked && this.wanted;
  }

  /** Must be called from a click or key press. */
  async unlock() {
    if (this.unlocked) return;
    const Context = window.AudioContext ?? window.webkitAudioContext;
    if (!Context) return;
    this.#context ??= new Context();
    await this.#context.resume();
    this.tell('change');
  }

  setWanted(wanted) {
    setSoundWanted(wanted);
    this.tell('change');
  }

  alarm() {
    this.#play(ALARM, 'square', 0.22);
  }

  message() {
    this.#play(MESSAGE, 'sine', 0.12);
  }

  #play(tones, shape, loudness) {
    if (!this.ready) return;
    const start = this.#context.currentTime + 0.02;
    for (const [at, frequency, length] of tones) {
      const tone = this.#context.createOscillator();
      const volume = this.#context.createGain();
      tone.type = shape;
      tone.frequency.value = frequency;
      // Soft edges, or the speaker clicks.
      volume.gain.setValueAtTime(0, start + at);
      volume.gain.linearRampToValueAtTime(loudness, start + at + 0.015);
      volume.gain.setValueAtTime(loudness, start + at + length - 0.03);
      volume.gain.linearRampToValueAtTime(0, start + at + length);
      tone.connect(volume).connect(this.#context.destination);
      tone.start(start + at);
      tone.stop(start + at + length + 0.02);
    }
  }
}
