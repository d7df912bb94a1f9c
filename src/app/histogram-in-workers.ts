import { mapConcurrent } from '../base/map-concurrent.ts';
import { binsFor, emptyHistogram, type Histogram } from '../imaging/histogram.ts';
import type { Volume } from '../imaging/volume.ts';
import type { MakeHistogram } from '../ui/histogram.ts';
import type { JobRunner } from '../workers/job-runner.ts';

/** Slices that travel to a worker together: some megabytes, a copy of which no frame notices. */
const SLICES = 8;

/** Counts a volume's values in the pool's workers, once for each volume; a failure may be tried again. */
export function histogramInWorkers(pool: () => Promise<JobRunner>): MakeHistogram {
  const made = new WeakMap<Volume, Promise<Histogram>>();
  return (volume) => {
    const running = made.get(volume) ?? count(pool, volume);
    made.set(volume, running);
    running.catch(() => made.delete(volume));
    return running;
  };
}

async function count(
  pool: () => Promise<JobRunner>,
  { dims, hu, unit, huRange }: Volume,
): Promise<Histogram> {
  const runner = await pool();
  const [nx, ny, nz] = dims;
  const bins = binsFor(unit, huRange);
  const total = emptyHistogram(bins);
  const starts = Array.from({ length: Math.ceil(nz / SLICES) }, (_, i) => i * SLICES);
  await mapConcurrent(starts, runner.size, async (from) => {
    const values = hu.slice(from * nx * ny, Math.min(nz, from + SLICES) * nx * ny);
    const { counts } = await runner.run('count-values', { values, bins }, { transfer: [values.buffer] });
    counts.forEach((n, bin) => {
      total.counts[bin]! += n;
    });
  });
  return total;
}
