import { createCurve } from '../../shapes/curve.ts';
import { toPatient } from './frame.ts';
import type { SpineStack } from './spine-stack.ts';

/** Where the column runs at one height, LPS mm, and how large its bodies are there. */
export interface SpinePoint {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfDepth: number;
  /** The canal's middle, and half its width and depth as an axial plane cuts it. */
  readonly canalX: number;
  readonly canalY: number;
  readonly canalHalfWidth: number;
  readonly canalHalfDepth: number;
  /** Where the tips of the spinous processes would be. */
  readonly tipX: number;
  readonly tipY: number;
  /** Turn of the bodies, radians; fronts to the left. */
  readonly turn: number;
  /** Height in levels above S1's end plate: L5's middle is 0.5, L4's 1.5, T12's 5.5. */
  readonly rank: number;
}

/** The column at any height, by smooth interpolation between the vertebrae; calls at the same height share one answer. */
export interface SpineLine {
  at(z: number): SpinePoint;
  /** LPS height of a rank. */
  heightOf(rank: number): number;
}

type Row = readonly number[];

/** Where the sacral canal runs behind the axis of S1, `down` mm below its end plate. */
const sacralCanalY = createCurve([
  [0, 22.5],
  [14, 22],
  [40, 16.6],
  [70, 8],
]);

export function spineLine({ levels, sacrum }: SpineStack): SpineLine {
  const rows = levels.map((level, k): Row => {
    const { frame, depthMm, widthMm, canalDepthMm, canalHalfWidthMm, spinousMm, tilt } = level;
    const behind = depthMm / 2 - 2.5;
    const canal = toPatient(frame, [0, behind + canalDepthMm / 2, 0]);
    const tip = toPatient(frame, [0, behind + canalDepthMm + spinousMm, 0]);
    const steep = Math.cos((tilt.forward * Math.PI) / 180);
    const aslant = Math.cos((tilt.left * Math.PI) / 180);
    return [
      frame.origin[2],
      frame.origin[0],
      frame.origin[1],
      widthMm / 2,
      depthMm / 2,
      canal[0],
      canal[1],
      canalHalfWidthMm / aslant,
      canalDepthMm / 2 / steep,
      tip[0],
      tip[1],
      (tilt.turn * Math.PI) / 180,
      k + 0.5,
      canal[2],
    ];
  });
  // The sacrum goes on backwards and down.
  const s = (down: number, rank: number): Row => {
    const at = toPatient(sacrum, [0, 2 + down * 0.12, -down]);
    const canal = toPatient(sacrum, [0, sacralCanalY(down), -down]);
    const tip = toPatient(sacrum, [0, sacralCanalY(down) + 17 - 0.04 * down, -down]);
    return [
      at[2],
      at[0],
      at[1],
      24 - down * 0.1,
      16 - down * 0.12,
      canal[0],
      canal[1],
      13 - down * 0.1,
      10 - down * 0.08,
      tip[0],
      tip[1],
      0,
      rank,
      canal[2],
    ];
  };
  const all = [s(70, -2.5), s(40, -1.3), s(14, -0.5), ...rows];
  const column = (pick: number, height: number) => {
    const points = all.map((row): [number, number] => [row[height]!, row[pick]!]).sort((p, q) => p[0] - q[0]);
    return spline(points);
  };
  const body = [1, 2, 3, 4].map((pick) => column(pick, 0));
  const canal = [5, 6, 7, 8].map((pick) => column(pick, 13));
  const rest = [9, 10, 11, 12].map((pick) => column(pick, 0));
  const height = spline(all.map((row): [number, number] => [row[12]!, row[0]!]).sort((p, q) => p[0] - q[0]));
  let lastZ = Number.NaN;
  let last: SpinePoint | undefined;
  return {
    heightOf: height,
    at(z) {
      if (z === lastZ && last) return last;
      lastZ = z;
      last = {
        x: body[0]!(z),
        y: body[1]!(z),
        halfWidth: body[2]!(z),
        halfDepth: body[3]!(z),
        canalX: canal[0]!(z),
        canalY: canal[1]!(z),
        canalHalfWidth: canal[2]!(z),
        canalHalfDepth: canal[3]!(z),
        tipX: rest[0]!(z),
        tipY: rest[1]!(z),
        turn: rest[2]!(z),
        rank: rest[3]!(z),
      };
      return last;
    },
  };
}

/** Catmull-Rom through ascending points (uneven steps), straight beyond them. */
function spline(points: readonly (readonly [at: number, value: number])[]): (at: number) => number {
  const last = points.length - 1;
  const slope = points.map((_, k) => {
    const [a, va] = points[Math.max(0, k - 1)]!;
    const [b, vb] = points[Math.min(last, k + 1)]!;
    return (vb - va) / (b - a);
  });
  return (at) => {
    if (at <= points[0]![0]) return points[0]![1] + slope[0]! * (at - points[0]![0]);
    if (at >= points[last]![0]) return points[last]![1] + slope[last]! * (at - points[last]![0]);
    let k = 0;
    while (at > points[k + 1]![0]) k++;
    const [a, va] = points[k]!;
    const [b, vb] = points[k + 1]!;
    const h = b - a;
    const t = (at - a) / h;
    const s = 1 - t;
    return (
      va * s * s * (1 + 2 * t) + vb * t * t * (3 - 2 * t) + h * s * t * (slope[k]! * s - slope[k + 1]! * t)
    );
  };
}
