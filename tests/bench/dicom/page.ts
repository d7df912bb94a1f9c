import type { Contestant } from './contestant.ts';
import { type CornerstoneHeaders, cornerstone } from './cornerstone.ts';
import { oblique } from './oblique.ts';
import { parserAlone } from './parser-alone.ts';

/** What one reading of a series took. */
export interface Reading {
  readonly ms: number;
  /** NaN where no image is made. */
  readonly firstImageMs: number;
  /** The longest task of the page's thread; 0 where none passed 50 ms. */
  readonly longestTaskMs: number;
  readonly workers: number;
  /** Over all values in slice order, to see that the same volume was made; undefined without a volume. */
  readonly checksum: number | undefined;
}

export type ContestantName = 'oblique' | 'parser alone' | `cornerstone, ${CornerstoneHeaders}`;

declare global {
  var dicomBench: {
    /** Takes the files of the page's input into memory. */
    hold(): Promise<void>;
    read(name: ContestantName, workers: number): Promise<Reading>;
  };
}

let files: readonly Blob[] = [];
const made = new Map<ContestantName, Contestant>();

function make(name: ContestantName, workers: number): Contestant {
  if (name === 'oblique') return oblique();
  if (name === 'parser alone') return parserAlone();
  return cornerstone(workers, name === 'cornerstone, dcmjs' ? 'dcmjs' : 'dicom-parser');
}

/** FNV-1a over 16-bit values. */
function checksumOf(values: Int16Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < values.length; i++) hash = Math.imul(hash ^ (values[i]! & 0xffff), 0x01000193);
  return hash >>> 0;
}

globalThis.dicomBench = {
  async hold() {
    const picked = [...document.querySelector('input')!.files!];
    picked.sort((a, b) => (a.name < b.name ? -1 : 1));
    const held: Blob[] = [];
    for (const file of picked) held.push(new Blob([await file.arrayBuffer()]));
    files = held;
  },
  async read(name, workers) {
    const contestant = made.get(name) ?? make(name, workers);
    made.set(name, contestant);
    let longestTaskMs = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
    });
    tasks.observe({ type: 'longtask' });
    const startMs = performance.now();
    let firstImageMs = Number.NaN;
    const volume = await contestant.read(files, () => {
      if (Number.isNaN(firstImageMs)) firstImageMs = performance.now() - startMs;
    });
    const ms = performance.now() - startMs;
    // Entries of the last task come a little later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    tasks.disconnect();
    const checksum = volume && checksumOf(volume);
    return { ms, firstImageMs, longestTaskMs, workers: contestant.workers, checksum };
  },
};
