import { addCounts } from './add-counts.ts';
import type { ContestantId } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import { frameTimes } from './frame-times.ts';
import type { Mode } from './look.ts';
import type { BenchOptions } from './options.ts';
import { orbit, type Pose } from './orbit.ts';
import type { PageOf } from './page-of.ts';
import { agreement, type PictureQuality, pictureQuality } from './picture-quality.ts';
import { byDefault, highPsnrDb, type Level, levelFor, sameLevel } from './quality-ladder.ts';
import type { MatchedLevels, ModeResults, Timed } from './results.ts';

export interface ModeBench {
  readonly options: BenchOptions;
  /** Keeps a frame as a file; the name says what it is. */
  readonly savePng: (name: string, png: Buffer) => void;
  readonly say: (line: string) => void;
}

/** One mode: how good everybody's pictures are, then their times, ours at each level that somebody is matched by. */
export async function measureMode(
  bench: ModeBench,
  mode: Mode,
  pages: readonly PageOf[],
): Promise<ModeResults> {
  const { options, say } = bench;
  const qualities = await qualitiesOf(bench, mode, pages);
  const ours = qualities.get('ours');
  const peers = [...qualities].filter(([id]) => id !== 'ours');
  const matched = new Map(
    ours ? peers.map(([id, theirs]) => [id, matchedLevels(ours, theirs.rated[0]!.psnrDb)]) : [],
  );
  const high = ours && levelFor(everyPixelOf(ours), highPsnrDb[mode]);
  const ofOurs = [
    byDefault,
    high ?? byDefault,
    ...[...matched.values()].flatMap((each) => Object.values(each)),
  ];
  const entrants = pages.flatMap((page) =>
    (page.id === 'ours' ? different(ofOurs) : [byDefault]).map((level) => ({ page, level })),
  );
  say(`${mode}: ${options.poses} poses of ${entrants.length}`);
  const times = await frameTimes(
    entrants.map(({ page, level }) => async (pose: Pose) => {
      await page.prepare(mode, level);
      return page.time(pose);
    }),
    orbit(options.poses),
  );
  const timed: Timed[] = [];
  for (const [n, { page, level }] of entrants.entries()) {
    const fetches = page.id === 'ours' ? await fetchesOf(page, mode, level, options.psnrPoses) : undefined;
    const { psnrDb } = qualities.get(page.id)!.rated.find((each) => sameLevel(each.level, level))!;
    timed.push({ contestant: page.id, mode, level, psnrDb, fetches, ...times[n]! });
  }
  return {
    mode,
    timed,
    matched: Object.fromEntries(matched),
    high,
    agreements: ours ? peers.map(([id, theirs]) => agreement(id, ours.finest, theirs.finest)) : [],
  };
}

const matchedLevels = (ours: PictureQuality, wantedDb: number): MatchedLevels => ({
  any: levelFor(ours.rated, wantedDb),
  everyPixel: levelFor(everyPixelOf(ours), wantedDb),
});

const everyPixelOf = ({ rated }: PictureQuality) => rated.filter(({ level }) => level.resolution === 1);

const different = (levels: readonly Level[]): Level[] =>
  levels.filter((level, n) => levels.findIndex((each) => sameLevel(each, level)) === n);

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

async function fetchesOf(page: PageOf, mode: Mode, level: Level, poses: number): Promise<FetchCounts> {
  await page.prepare(mode, level);
  const counts: FetchCounts[] = [];
  for (const pose of orbit(poses)) counts.push(await page.count(pose));
  return addCounts(counts);
}
