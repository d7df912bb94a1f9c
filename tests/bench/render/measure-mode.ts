import { addCounts } from './add-counts.ts';
import type { ContestantId } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import { frameTimes } from './frame-times.ts';
import type { Mode } from './look.ts';
import type { BenchOptions } from './options.ts';
import { orbit, type Pose } from './orbit.ts';
import type { PageOf } from './page-of.ts';
import { agreement, type PictureQuality, pictureQuality } from './picture-quality.ts';
import type { ModeResults, Timed } from './results.ts';
import { byDefault, coarsestStep, highPsnrDb } from './step-shares.ts';

export interface ModeBench {
  readonly options: BenchOptions;
  /** Keeps a frame as a file; the name says what it is. */
  readonly savePng: (name: string, png: Buffer) => void;
  readonly say: (line: string) => void;
}

/** One mode: how good everybody's pictures are, then their times, ours at each step that somebody is matched by. */
export async function measureMode(
  bench: ModeBench,
  mode: Mode,
  pages: readonly PageOf[],
): Promise<ModeResults> {
  const { options, say } = bench;
  const qualities = await qualitiesOf(bench, mode, pages);
  const ours = qualities.get('ours');
  const peers = [...qualities].filter(([id]) => id !== 'ours');
  const matched = new Map<ContestantId, number>();
  if (ours)
    for (const [id, theirs] of peers) {
      const step = await coarsestStep(ours.psnrAt, await theirs.psnrAt(byDefault));
      if (step !== undefined) matched.set(id, step);
    }
  const high = ours && (await coarsestStep(ours.psnrAt, highPsnrDb[mode]));
  const ofOurs = new Set([byDefault, high ?? byDefault, ...matched.values()]);
  const entrants = pages.flatMap((page) =>
    (page.id === 'ours' ? [...ofOurs] : [byDefault]).map((stepShare) => ({ page, stepShare })),
  );
  say(`${mode}: ${options.poses} poses of ${entrants.length}`);
  const times = await frameTimes(
    entrants.map(({ page, stepShare }) => async (pose: Pose) => {
      await page.prepare(mode, stepShare);
      return page.time(pose);
    }),
    orbit(options.poses),
  );
  const timed: Timed[] = [];
  for (const [n, { page, stepShare }] of entrants.entries()) {
    const fetches =
      page.id === 'ours' ? await fetchesOf(page, mode, stepShare, options.psnrPoses) : undefined;
    const psnrDb = await qualities.get(page.id)!.psnrAt(stepShare);
    timed.push({ contestant: page.id, mode, stepShare, psnrDb, fetches, ...times[n]! });
  }
  return {
    mode,
    timed,
    matched: Object.fromEntries(matched),
    high,
    agreements: ours ? peers.map(([id, theirs]) => agreement(id, ours.finest, theirs.finest)) : [],
  };
}

async function qualitiesOf(
  { options, savePng, say }: ModeBench,
  mode: Mode,
  pages: readonly PageOf[],
): Promise<Map<ContestantId, PictureQuality>> {
  const qualities = new Map<ContestantId, PictureQuality>();
  for (const page of pages) {
    say(`${mode}: picture quality of ${page.id}`);
    const save = (n: number, png: Buffer) => savePng(`${mode}-${n}-${page.id}`, png);
    qualities.set(page.id, await pictureQuality(page, mode, orbit(options.psnrPoses), save));
  }
  return qualities;
}

async function fetchesOf(page: PageOf, mode: Mode, stepShare: number, poses: number): Promise<FetchCounts> {
  await page.prepare(mode, stepShare);
  const counts: FetchCounts[] = [];
  for (const pose of orbit(poses)) counts.push(await page.count(pose));
  return addCounts(counts);
}
