import { add, scale, type Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { tube } from '../../shapes/path.ts';
import { union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { Solid } from '../../solid.ts';
import type { AorticSplit } from './aortic-disease.ts';
import type { ChestPlan } from './chest-plan.ts';
import type { MediastinalTube } from './great-vessels.ts';
import { type TubeFrame, tubeFrame } from './tube-frame.ts';

/** An aorta that a flap divides into two channels. */
export interface DissectedAorta {
  readonly type: 'A' | 'B';
  /** Painted over the aorta's blood. */
  readonly layers: readonly Layer[];
  readonly falseLumen: Solid;
  readonly flap: Solid;
  /** Where it is measured: on the slice through the right pulmonary artery, which cuts it nearly square. */
  readonly level: { readonly centre: Triple; readonly acrossAxial: Triple; readonly outerRadiusMm: number };
  /** Large balls in either channel at that place. */
  readonly channel: Readonly<Record<'true' | 'false', Solid>>;
}

const flapMm = 1.4;
/** Over what length the false lumen opens and closes, mm. */
const taperMm = 16;

export function dissectAorta(
  aorta: MediastinalTube,
  split: AorticSplit,
  { tissue }: ChestPlan,
): DissectedAorta {
  const frame = tubeFrame(aorta.path);
  const { from, to } = reach(split.type, aorta, frame);
  const rise = (mm: number) => {
    const t = Math.min(1, Math.max(0, mm / taperMm));
    return t * t * (3 - 2 * t);
  };
  const turnAt = (along: number) => split.turn + split.twistPerMm * along;
  /** Signed distance of a place in the aorta from the flap, mm: positive in the false lumen. */
  const beyondFlap = (x: number, y: number, z: number): number => {
    const { along, u, v, radius } = frame.place(x, y, z);
    const open = Math.min(rise(along - from), rise(to - along));
    const turn = turnAt(along);
    const p = (u * Math.cos(turn) + v * Math.sin(turn)) / radius;
    const q = (v * Math.cos(turn) - u * Math.sin(turn)) / radius;
    const wave = 0.05 * Math.sin(along / 9) + 0.04 * Math.sin(4 * p + along / 23);
    const flap = split.offset + 0.2 * p * p + wave + 1.4 * (1 - open);
    return (q - flap) * radius;
  };
  const inLumen = (x: number, y: number, z: number): number => {
    const { u, v, radius } = frame.place(x, y, z);
    return Math.hypot(u, v) - radius;
  };
  const bounds = union(tube(aorta.path)).bounds;
  const solid = (across: (beyond: number) => number): Solid => ({
    bounds,
    distance(x, y, z) {
      const lumen = inLumen(x, y, z);
      return lumen > 16 ? lumen : Math.max(lumen, across(beyondFlap(x, y, z)));
    },
  });
  const falseLumen = solid((beyond) => flapMm / 2 - beyond);
  const flap = solid((beyond) => Math.abs(beyond) - flapMm / 2);
  const levelAt = measuredAt(split.type, aorta, frame);
  const { centre, axis, across, radius } = frame.at(levelAt);
  const ball = (low: number, high: number): Solid => {
    const q = ((low + high) / 2) * radius;
    const turn = turnAt(levelAt);
    const off = add(scale(across[0], -q * Math.sin(turn)), scale(across[1], q * Math.cos(turn)));
    const ballMm = Math.max(2, ((high - low) / 2) * radius - 2.2);
    return ellipsoid(add(centre, off), [ballMm, ballMm, ballMm]);
  };
  const flat = Math.hypot(axis[0], axis[1]) || 1;
  return {
    type: split.type,
    layers: [...fill(tissue.falseLumen, falseLumen), ...fill(tissue.flap, flap)],
    falseLumen,
    flap,
    level: {
      centre,
      acrossAxial: [axis[1] / flat, -axis[0] / flat, 0],
      outerRadiusMm: radius + aorta.wallMm,
    },
    channel: { true: ball(-1, split.offset), false: ball(split.offset + 0.08, 1) },
  };
}

/** From where to where along the course the wall is split, mm. */
function reach(type: 'A' | 'B', { path }: MediastinalTube, frame: TubeFrame) {
  const at = (x: number, y: number, z: number) => frame.place(x, y, z).along;
  const top = path.reduce((best, point) => (point[2] > best[2] ? point : best));
  if (type === 'A') return { from: at(-4, -31, -40), to: frame.lengthMm - 60 };
  return { from: at(top[0], top[1], top[2]) + 14, to: frame.lengthMm + taperMm };
}

/** Where an axial slice through the right pulmonary artery cuts it, and the course stands upright. */
function measuredAt(type: 'A' | 'B', { path }: MediastinalTube, frame: TubeFrame): number {
  const top = path.reduce((best, point) => (point[2] > best[2] ? point : best));
  const turn = frame.place(top[0], top[1], top[2]).along;
  const [x, y, z] = path
    .filter((point) => {
      const { along } = frame.place(point[0], point[1], point[2]);
      return along < turn === (type === 'A');
    })
    .reduce((best, point) => (Math.abs(point[2] + 20) < Math.abs(best[2] + 20) ? point : best));
  return frame.place(x, y, z).along;
}
