/** One stone click, synthesised. A page plays it itself; Chrome's worker needs a document for it. */
import { inOffscreen } from "./offscreen";

/** How long the sound lasts, in seconds. */
const LENGTH_S = 0.4;
/** How long (s) the way to the loudspeaker may take; without one, Firefox waits for it for ever. */
const PATIENCE_S = 5;

/** Plays the click. Resolves when it has been heard; rejects when nothing can be heard here. */
export function playStone(): Promise<void> {
  return typeof AudioContext === "undefined" ? inOffscreen("sound", async () => {}) : click();
}

/** Two damped tones a fifth apart and a breath of noise: stone set on stone. */
async function click(): Promise<void> {
  const context = new AudioContext();
  await Promise.race([context.resume(), pause(PATIENCE_S)]);
  if (context.state !== "running") {
    void context.close();
    throw new Error("There is nothing to play a sound on.");
  }
  const start = context.currentTime + 0.02;
  const out = context.createGain();
  out.gain.value = 0.5;
  out.connect(context.destination);
  const over = tone(context, out, 820, start, 0.09);
  tone(context, out, 1230, start + 0.004, 0.05);
  const noise = context.createBufferSource();
  noise.buffer = grains(context);
  const band = context.createBiquadFilter();
  band.type = "bandpass";
  band.frequency.value = 2600;
  noise.connect(band).connect(out);
  noise.start(start);
  await Promise.race([over, pause(PATIENCE_S)]);
  await context.close();
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** @returns resolves when it has sounded */
function tone(
  context: AudioContext,
  out: AudioNode,
  frequency: number,
  start: number,
  decay: number,
): Promise<unknown> {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(0.6, start + 0.003);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + decay);
  oscillator.connect(gain).connect(out);
  oscillator.start(start);
  oscillator.stop(start + LENGTH_S);
  return new Promise((resolve) => oscillator.addEventListener("ended", resolve));
}

function grains(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate * 0.03, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) {
    samples[i] = (Math.random() * 2 - 1) * (1 - i / samples.length) ** 3 * 0.5;
  }
  return buffer;
}
