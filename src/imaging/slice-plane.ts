import { type Affine, affine, axisOf } from './affine.ts';
import { type Lps, type LpsVector, lps } from './spaces.ts';
import { add, cross, dot, normalize, scale, subtract } from './vector.ts';
import { cornersOf, type Volume } from './volume.ts';

/** The three standard views of a patient. */
export type PlaneName = 'axial' | 'coronal' | 'sagittal';
export const planeNames: readonly PlaneName[] = ['axial', 'coronal', 'sagittal'];

/** Right-handed orthonormal directions closest to patient Left, Posterior, Superior that fit the scan grid. */
export interface AnatomicalFrame {
  readonly left: LpsVector;
  readonly posterior: LpsVector;
  readonly superior: LpsVector;
}

/** A plane to look at: unit vectors of the screen's right and down, and the normal = right × down, in LPS. */
export interface SlicePlane {
  readonly origin: Lps;
  readonly right: LpsVector;
  readonly down: LpsVector;
  readonly normal: LpsVector;
}

/** The directions of a plane to look at, wherever it lies. */
export type PlaneAxes = Pick<SlicePlane, 'right' | 'down' | 'normal'>;

/** The directions of all three views. */
export type Planes = Readonly<Record<PlaneName, PlaneAxes>>;

/**
 * The frame in which acquired slices are shown pixel for pixel: the scan's row and column directions and
 * their normal, renamed to the nearest patient directions. A tilted gantry gives a tilted frame, a coronal
 * acquisition still gives left, posterior and superior.
 */
export function anatomicalFrame(volume: Pick<Volume, 'lpsFromIndex'>): AnatomicalFrame {
  const row = normalize(axisOf(volume.lpsFromIndex, 0));
  const column = axisOf(volume.lpsFromIndex, 1);
  const normal = normalize(cross(row, column));
  const axes = [row, cross(normal, row), normal];
  const signed = (axis: LpsVector, patientAxis: 0 | 1 | 2): LpsVector =>
    axis[patientAxis] < 0 ? scale(axis, -1) : axis;
  const permutations: [number, number, number][] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const alignment = ([l, p, s]: [number, number, number]) =>
    Math.abs(axes[l]![0]) + Math.abs(axes[p]![1]) + Math.abs(axes[s]![2]);
  const [l, p] = permutations.reduce((best, next) =>
    alignment(next) > alignment(best) + 1e-9 ? next : best,
  );
  const left = signed(axes[l]!, 0);
  const posterior = signed(axes[p]!, 1);
  return { left, posterior, superior: cross(left, posterior) };
}

/** The three standard planes in radiological convention (patient's right on the screen's left). */
export function standardPlanes({ left, posterior, superior }: AnatomicalFrame): Planes {
  const inferior = scale(superior, -1);
  return {
    axial: axesOf(left, posterior),
    coronal: axesOf(left, inferior),
    sagittal: axesOf(posterior, inferior),
  };
}

function axesOf(right: LpsVector, down: LpsVector): PlaneAxes {
  return { right, down, normal: cross(right, down) };
}

/** The standard plane through a position. */
export function standardPlane(frame: AnatomicalFrame, name: PlaneName, through: Lps): SlicePlane {
  return { ...standardPlanes(frame)[name], origin: through };
}

/** Maps (right mm, down mm, normal mm) from the plane's origin to LPS. */
export function lpsFromPlane(plane: SlicePlane): Affine<'lps', 'plane'> {
  return affine(plane.right, plane.down, plane.normal, plane.origin);
}

/** A position moved by millimetres along the plane's own directions. */
export function offsetInPlane(plane: SlicePlane, from: Lps, rightMm: number, downMm: number): Lps {
  return lps(...add(from, add(scale(plane.right, rightMm), scale(plane.down, downMm))));
}

/** Signed distance in mm from the plane, along its normal. */
export function distanceFromPlane(plane: SlicePlane, position: Lps): number {
  return dot(subtract(position, plane.origin), plane.normal);
}

/** Extent of the volume along a direction: [min, max] of the corners' projections, mm. */
export function extentAlong(
  volume: Pick<Volume, 'dims' | 'lpsFromIndex'>,
  direction: LpsVector,
): [number, number] {
  const projections = cornersOf(volume).map((corner) => dot(corner, direction));
  return [Math.min(...projections), Math.max(...projections)];
}

/**
 * The letters for one screen direction: the nearest patient direction first, others where they add more
 * than about 11° (DICOM PS3.3 C.7.6.1.1.1: "A", "AH", on a doubly oblique plane "AHL").
 */
export function directionLetters(direction: LpsVector): string {
  const names = [
    ['L', 'R'],
    ['P', 'A'],
    ['H', 'F'],
  ] as const;
  return ([0, 1, 2] as const)
    .map((axis) => ({ size: Math.abs(direction[axis]), letter: names[axis][direction[axis] > 0 ? 0 : 1] }))
    .filter(({ size }) => size > 0.2)
    .sort((a, b) => b.size - a.size)
    .map(({ letter }) => letter)
    .join('');
}
