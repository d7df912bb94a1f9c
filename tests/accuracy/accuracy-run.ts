import { createRandom, type Random } from '../../src/base/random.ts';
import { type Lps, lps } from '../../src/imaging/spaces.ts';
import { distance } from '../../src/imaging/vector.ts';
import { measurementKinds } from '../../src/measure/index.ts';
import type { Scan } from '../../src/viewer/scan.ts';
import { balls, ballsScan } from './balls.ts';
import { controller, type HandParameters, shakyController, trackedHand } from './hand-parameters.ts';
import { type Manner, measureOnce, type Taken } from './measure-once.ts';
import { type Spread, spreadOf } from './spread.ts';

export const hands: Readonly<Record<string, HandParameters>> = {
  controller,
  'shaky controller': shakyController,
  'tracked hand': trackedHand,
};

/** Errors of one way of measuring: value − truth. */
export interface AccuracyRow {
  readonly hand: string;
  readonly zoom: number;
  readonly way: keyof Taken | 'snapped';
  readonly what: 'length, mm' | 'angle, deg';
  readonly errors: Spread;
}

/** Angles whose arms are this long fit into the picture at the zooms they are measured at, mm. */
const ARMS_MM = { min: 30, max: 60 };

/**
 * Measures `count` lengths and angles of the phantom of balls in each manner, and at the zooms `snapped` lengths to
 * edges too; the same seed gives the same numbers.
 */
export function accuracyRun(
  { seed, count }: { readonly seed: string; readonly count: number },
  wanted: {
    readonly hands: readonly string[];
    readonly zooms: readonly number[];
    readonly snapped: readonly number[];
  },
): AccuracyRow[] {
  const scan = ballsScan();
  return wanted.hands.flatMap((hand) =>
    wanted.zooms.flatMap((zoom) => {
      const random = createRandom(`${seed} ${hand} ${zoom}`);
      const manner = { hand: hands[hand]!, zoom, snapping: false };
      const lengths = errorsOf(scan, 'length', count, diameter, manner, random.fork('lengths'));
      const angles = errorsOf(scan, 'angle', count, corner, manner, random.fork('angles'));
      const rows = (['atPress', 'dropped', 'corrected'] as const).flatMap((way): AccuracyRow[] => [
        { hand, zoom, way, what: 'length, mm', errors: spreadOf(lengths.map((error) => error[way])) },
        { hand, zoom, way, what: 'angle, deg', errors: spreadOf(angles.map((error) => error[way])) },
      ]);
      if (!wanted.snapped.includes(zoom)) return rows;
      const onEdges = { ...manner, snapping: true };
      const snapped = errorsOf(scan, 'length', count, diameter, onEdges, random.fork('snapped'));
      const errors = spreadOf(snapped.map(({ dropped }) => dropped));
      return [...rows, { hand, zoom, way: 'snapped', what: 'length, mm', errors }];
    }),
  );
}

function errorsOf(
  scan: Scan,
  kind: string,
  count: number,
  choose: (random: Random) => readonly Lps[],
  manner: Manner,
  random: Random,
): Taken[] {
  return Array.from({ length: count }, () => {
    const places = choose(random);
    const truth = measurementKinds.get(kind).compute(places)[0]!.value;
    const { atPress, dropped, corrected } = measureOnce(scan, kind, places, manner, random);
    return { atPress: atPress - truth, dropped: dropped - truth, corrected: corrected - truth };
  });
}

const oneOf = <T>(all: readonly T[], random: Random): T => all[Math.floor(random.uniform() * all.length)]!;

/** Both ends of a diameter of a ball, in any direction on the slice. */
function diameter(random: Random): readonly Lps[] {
  const { centre, radiusMm } = oneOf(balls, random);
  const angle = random.between(0, 2 * Math.PI);
  const [dx, dy] = [radiusMm * Math.cos(angle), radiusMm * Math.sin(angle)];
  return [lps(centre[0] - dx, centre[1] - dy, centre[2]), lps(centre[0] + dx, centre[1] + dy, centre[2])];
}

/** The middles of three neighbouring balls. */
function corner(random: Random): readonly Lps[] {
  for (;;) {
    const [a, b, c] = [oneOf(balls, random), oneOf(balls, random), oneOf(balls, random)];
    const arms = [distance(a.centre, b.centre), distance(b.centre, c.centre)];
    if (a !== c && arms.every((mm) => mm > ARMS_MM.min && mm < ARMS_MM.max))
      return [a.centre, b.centre, c.centre];
  }
}
