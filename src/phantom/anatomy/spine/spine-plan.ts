import type { Random } from '../../../base/random.ts';
import type { Tissue } from '../../scene.ts';
import { createTissues } from '../../tissue.ts';
import type { BodyRequest } from '../anatomy-kind.ts';
import { type BoneDensity, createBoneDensity } from './bone-density.ts';
import { isLumbar, type LevelName, levelNames } from './levels.ts';
import { curveOf } from './sideways-curve.ts';
import type { SpineChange } from './spine-change.ts';
import { type SpineLine, spineLine } from './spine-line.ts';
import { type SpineStack, stackSpine } from './spine-stack.ts';
import { type SpineTissueName, spineTissues } from './spine-tissues.ts';
import { createVertebra, type Vertebra } from './vertebra.ts';
import type { BodyShape } from './vertebral-body.ts';
import { wearOf } from './wear.ts';

/** What every part of the spine's anatomy starts from; (0, 0, 0) is the middle of S1's upper end plate. */
export interface SpinePlan {
  readonly random: Random;
  readonly stack: SpineStack;
  readonly line: SpineLine;
  /** From L5 upwards. */
  readonly vertebrae: readonly Vertebra[];
  readonly bone: BoneDensity;
  readonly tissue: Readonly<Record<SpineTissueName, Tissue>>;
  /** 0 in the young to 1 in advanced wear. */
  readonly wear: number;
}

export function createSpinePlan(random: Random, { phase, changes }: BodyRequest<SpineChange>): SpinePlan {
  const chance = random.fork('stance');
  const wear = lastOf(changes, 'wear') ?? 0.35;
  const curve = lastOf(changes, 'curve');
  const size = chance.between(0.965, 1.035);
  const own = new Map(
    levelNames.map((name) => [
      name,
      {
        left: chance.between(-0.6, 0.6),
        turn: chance.between(-0.9, 0.9),
        lean: chance.between(-1.2, 1.2),
        height: chance.between(0.985, 1.015),
      },
    ]),
  );
  const sideways = curve ? curveOf(curve) : undefined;
  const broken = changes.flatMap((change) => change.broken ?? []);
  const disc = (name: LevelName) =>
    changes.reduce((share, { thinDisc }) => (thinDisc?.level === name ? share * thinDisc.share : share), 1);
  const stack = stackSpine(
    {
      size,
      left: (name) => (sideways?.left(name) ?? 0) + own.get(name)!.left * (sideways ? 0.4 : 1),
      turn: (name) => (sideways?.turn(name) ?? 0) + own.get(name)!.turn,
      forward: (name) => own.get(name)!.lean + leanOver(name, broken) - (sideways?.flatten(name) ?? 0),
      disc,
      slip: (name) => changes.reduce((mm, { slip }) => (slip?.level === name ? mm + slip.mm : mm), 0),
      sunk: (name) => sunkMm(name, broken),
    },
    [0, 0, 0],
  );
  const shapes = stack.levels.map((level, k): BodyShape => {
    const { height } = own.get(level.name)!;
    const loss = broken.find((b) => b.level === level.name);
    const [frontMm, backMm] = [level.frontMm * height, level.backMm * height];
    const next = sideways ? sideways.left(levelNames[k + 1] ?? level.name) : 0;
    const previous = sideways ? sideways.left(levelNames[k - 1] ?? level.name) : 0;
    // A quarter of a sideways curve is in the bodies, the rest in the discs.
    const wedge = (0.25 * (next - previous)) / 2;
    return {
      halfWidth: level.widthMm / 2,
      halfDepth: level.depthMm / 2,
      frontMm,
      backMm,
      hollowMm: isLumbar(level.name) ? chance.between(1.5, 2.3) : chance.between(0.9, 1.5),
      waist: isLumbar(level.name) ? 0.15 : 0.13,
      leftMm: -2 * level.widthMm * Math.tan((wedge * Math.PI) / 360),
      lumbar: isLumbar(level.name) || level.name === 'T12',
      ...(loss && {
        upperSinking: {
          front: loss.frontLoss * frontMm,
          middle: loss.middleLoss * ((frontMm + backMm) / 2),
          back: loss.backLoss * backMm,
        },
      }),
      bumps: [
        ...wearOf(level, wear, random.fork(`wear ${level.name}`)).bumps,
        ...changes.flatMap(({ bumps }) => (bumps?.level === level.name ? bumps.bumps : [])),
        ...(loss
          ? [
              { angle: 180, angleSpread: 38, level: 0.5, heightSpreadMm: 7, mm: loss.intoCanalMm },
              { angle: 0, angleSpread: 60, level: 0.25, heightSpreadMm: 6, mm: 1.6 + 3 * loss.frontLoss },
            ]
          : []),
      ],
      dents: [
        ...wearOf(level, wear, random.fork(`wear ${level.name}`)).dents,
        ...changes.flatMap(({ dents }) => (dents?.level === level.name ? dents.dents : [])),
      ],
    };
  });
  const vertebrae = stack.levels.map((level, k) =>
    createVertebra(level, shapes[k]!, level.discMm, chance.between(-2, 2)),
  );
  return {
    random,
    stack,
    line: spineLine(stack),
    vertebrae,
    bone: createBoneDensity(lastOf(changes, 'trabecularHu') ?? 150, random.fork('bone')),
    tissue: createTissues(random.fork('tissue'), phase, spineTissues),
    wear,
  };
}

function lastOf<K extends keyof SpineChange>(
  changes: readonly SpineChange[],
  key: K,
): SpineChange[K] | undefined {
  return changes.findLast((change) => change[key] !== undefined)?.[key];
}

type Broken = NonNullable<SpineChange['broken']>;

/** What stands on a broken body comes down with it. */
function sunkMm(name: LevelName, broken: readonly Broken[]): number {
  const b = broken.find(({ level }) => level === name);
  if (!b) return 0;
  return 22 * (0.45 * b.middleLoss + 0.3 * b.frontLoss + 0.25 * b.backLoss);
}

/** The bodies above a wedge lean forwards with it, less and less as the spine makes up for it. */
function leanOver(name: LevelName, broken: readonly Broken[]): number {
  const k = levelNames.indexOf(name);
  return broken.reduce((sum, b) => {
    const above = k - levelNames.indexOf(b.level);
    if (above <= 0) return sum;
    const wedge = Math.max(0, b.frontLoss - b.backLoss) * 45;
    return sum + wedge * Math.max(0, 0.75 - 0.2 * (above - 1));
  }, 0);
}
