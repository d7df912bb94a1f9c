import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { benchPhantom } from './render/bench-phantom.ts';
import { goalOf } from './render/goals.ts';
import { drawnBy, launchBrowser } from './render/launch-browser.ts';
import { measureSize } from './render/measure-size.ts';
import { readOptions } from './render/options.ts';
import { duelOf, type SizeResults } from './render/results.ts';
import { servePages } from './render/serve-pages.ts';
import { tablesOf } from './render/tables.ts';

const results = fileURLToPath(new URL('../../test-results/render/', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Frames of one volume in every mode, ours and the peers' in the same run; options in `render/options.ts`. */
export async function measure(): Promise<Figure[]> {
  const options = readOptions(process.argv.slice(2), { sizes: '256,300', poses: '30' });
  mkdirSync(results, { recursive: true });
  const pages = await servePages();
  const browser = await launchBrowser(options.software);
  const machine = {
    drawnBy: await drawnBy(browser),
    browser: browser.version(),
    cpu: cpus()[0]?.model,
    cores: cpus().length,
  };
  const measured: SizeResults[] = [];
  try {
    for (const size of options.sizes) {
      const volumePlace = pages.offer(await benchPhantom(size, say));
      for (const canvasPx of options.canvasPx) {
        const savePng = (name: string, png: Buffer) => writeFileSync(`${results}${name}.png`, png);
        const bench = { browser, pageUrl: pages.contestantUrl, volumePlace, options, savePng, say };
        measured.push(await measureSize(bench, size, canvasPx));
        // After each, so that a run that is stopped has left what it knew.
        write(machine, measured);
        say(`\n${tablesOf(measured.at(-1)!)}\n`);
      }
    }
  } finally {
    await browser.close();
    await pages.close();
  }
  return measured.flatMap(figuresOf);
}

function write(machine: object, measured: readonly SizeResults[]): void {
  writeFileSync(`${results}render.json`, `${JSON.stringify({ machine, measured }, undefined, 1)}\n`);
  const head = Object.values(machine).join(' · ');
  writeFileSync(`${results}render.md`, `# Rendering\n\n${head}\n\n${measured.map(tablesOf).join('\n\n')}\n`);
}

/** Our frame in each mode, with what the fastest peer's frame and the goal allow as the aim. */
function figuresOf({ size, dims, canvasPx, modes }: SizeResults): Figure[] {
  return modes.flatMap((results) => {
    const duel = duelOf(results);
    if (!duel) return [];
    return (['matched', 'high'] as const).flatMap((quality): Figure[] => {
      const ours = duel[quality];
      if (!ours) return [];
      const goal = goalOf(size, quality, duel.mode);
      const described = quality === 'high' ? 'high quality' : 'PSNR of the fastest peer';
      const name = `${duel.mode}, ${dims.join(' × ')}, ${canvasPx}², ${described}`;
      return [{ name, value: ours.medianMs, unit: 'ms', ...(goal && { aim: duel.peer.medianMs / goal }) }];
    });
  });
}
