import { cross, dot, normalize, type Triple } from '../../imaging/vector.ts';
import { type ViewSide, viewSides } from '../../viewer/view-sides.ts';
import type { Orbit } from '../../viewer/viewer-state.ts';

/** A side of the orientation cube that the reader sees. */
export interface CubeFace {
  readonly side: ViewSide;
  /** The four corners, and the middle, from the cube's middle: right and down, a half edge is 1. */
  readonly corners: readonly (readonly [number, number])[];
  readonly middle: readonly [number, number];
  /** How squarely the face is seen, 0 … 1. */
  readonly facing: number;
}

/** A face seen more edge-on than this has no room for its letter. */
const LEAST_FACING = 0.12;

/** The sides that are seen, the most edge-on first. */
export function cubeFaces({ yaw, pitch }: Pick<Orbit, 'yaw' | 'pitch'>): readonly CubeFace[] {
  const toViewer: Triple = [
    Math.cos(pitch) * Math.sin(yaw),
    -Math.cos(pitch) * Math.cos(yaw),
    Math.sin(pitch),
  ];
  const right = normalize(cross([0, 0, 1], toViewer));
  const up = cross(toViewer, right);
  const place = (p: Triple): readonly [number, number] => [dot(p, right), -dot(p, up)];
  return viewSides
    .map((side) => ({
      side,
      corners: cornersOf(side.outward).map(place),
      middle: place(side.outward),
      facing: dot(side.outward, toViewer),
    }))
    .filter(({ facing }) => facing > LEAST_FACING)
    .sort((a, b) => a.facing - b.facing);
}

/** Corners of a face of the cube from −1 to 1, going round. */
function cornersOf(outward: Triple): Triple[] {
  const axis = outward.findIndex((v) => v !== 0);
  const round = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return round.map(([a, b]) => {
    const corner: [number, number, number] = [0, 0, 0];
    corner[axis] = outward[axis]!;
    corner[(axis + 1) % 3] = a;
    corner[(axis + 2) % 3] = b;
    return corner;
  });
}
