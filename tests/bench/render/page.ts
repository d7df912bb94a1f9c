import type { Ours } from './adapters/ours.ts';
import { holdAnimationFrames } from './animation-frames.ts';
import type { BenchVolume, Contestant } from './contestant.ts';
import { type ContestantId, contestants } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import { type GlLedger, openLedger } from './gl-ledger.ts';
import type { Mode } from './look.ts';
import type { Pose } from './orbit.ts';
import { type Comparison, compare, isAnythingLit } from './psnr.ts';

/** What the page of one renderer answers to the bench, which runs in Node. */
export interface BenchPage {
  /** Fetches the library and the volume; nothing of that is timed. */
  open(id: ContestantId, volume: Omit<BenchVolume, 'hu'>, url: string): Promise<readonly Mode[]>;
  /** Milliseconds from the numbers in memory to the first complete frame, and what the graphics card then holds. */
  firstFrame(canvasPx: number, mode: Mode, pose: Pose): Promise<{ ms: number; gl: GlLedger }>;
  prepare(mode: Mode, stepShare: number): Promise<void>;
  /** Milliseconds of one complete frame. */
  time(pose: Pose): number;
  /** Keeps the frame of a pose under a number, and gives it out as a PNG data URL. */
  keep(n: number, pose: Pose): string;
  /** Draws a pose and compares it with the frame kept under a number. */
  compareWithKept(n: number, pose: Pose): Comparison;
  png(pose: Pose): string;
  count(pose: Pose): FetchCounts;
  recolour(pose: Pose): ReturnType<Ours['recolour']>;
}

declare global {
  var bench: BenchPage;
}

holdAnimationFrames();
const ledger = openLedger();
let contestant: Contestant;
const kept: Uint8ClampedArray[] = [];

const draw = (pose: Pose) => {
  contestant.render(pose);
  return contestant.picture();
};

globalThis.bench = {
  async open(id, volume, url) {
    contestant = await contestants[id].create();
    const response = await fetch(url);
    await contestant.accept({ ...volume, hu: new Int16Array(await response.arrayBuffer()) });
    return contestant.modes;
  },
  async firstFrame(canvasPx, mode, pose) {
    const startMs = performance.now();
    await contestant.load(canvasPx, mode, pose);
    const ms = performance.now() - startMs;
    if (!isAnythingLit(contestant.picture())) throw new Error('bench page: the first frame is empty');
    return { ms, gl: { ...ledger } };
  },
  prepare: (mode, stepShare) => contestant.prepare(mode, stepShare),
  time(pose) {
    const startMs = performance.now();
    contestant.render(pose);
    return performance.now() - startMs;
  },
  keep(n, pose) {
    const picture = draw(pose);
    kept[n] = picture;
    return pngOf(picture);
  },
  compareWithKept: (n, pose) => compare(draw(pose), kept[n]!),
  png: (pose) => pngOf(draw(pose)),
  count: (pose) => (contestant as Ours).count(pose),
  recolour: (pose) => (contestant as Ours).recolour(pose),
};

function pngOf(picture: Uint8ClampedArray): string {
  const px = Math.sqrt(picture.length / 4);
  const canvas = document.createElement('canvas');
  canvas.width = px;
  canvas.height = px;
  // What is behind is black; a canvas's own alpha would be shown over white.
  const opaque = Uint8ClampedArray.from(picture, (value, i) => (i % 4 === 3 ? 255 : value));
  canvas.getContext('2d')!.putImageData(new ImageData(opaque, px), 0, 0);
  return canvas.toDataURL('image/png');
}
