import type { AnatomicalFrame } from '../imaging/slice-plane.ts';
import { type Lps, type LpsVector, lps } from '../imaging/spaces.ts';
import { add, scale } from '../imaging/vector.ts';
import type { CropBox, cropAxes } from './viewer-state.ts';

/** A face of the crop box. */
export interface CropFace {
  readonly id: string;
  readonly name: string;
  readonly axis: (typeof cropAxes)[number];
  /** Which end of the axis: 0 the lesser, 1 the greater. */
  readonly end: 0 | 1;
}

/** In pairs, as a table shows them. */
export const cropFaces: readonly CropFace[] = [
  { id: 'right', name: 'Right', axis: 'left', end: 0 },
  { id: 'left', name: 'Left', axis: 'left', end: 1 },
  { id: 'front', name: 'Front', axis: 'posterior', end: 0 },
  { id: 'back', name: 'Back', axis: 'posterior', end: 1 },
  { id: 'feet', name: 'Feet', axis: 'superior', end: 0 },
  { id: 'head', name: 'Head', axis: 'superior', end: 1 },
];

/** How much a crop box cuts off at a face, mm. */
export function cutMm(box: CropBox, whole: CropBox, { axis, end }: CropFace): number {
  return Math.abs(box[axis][end] - whole[axis][end]);
}

/** The box with this much cut off at a face. */
export function withCut(box: CropBox, whole: CropBox, { axis, end }: CropFace, mm: number): CropBox {
  const face = whole[axis][end] + (end === 0 ? mm : -mm);
  const [from, to] = box[axis];
  return { ...box, [axis]: end === 0 ? [face, to] : [from, face] };
}

/** The direction in which a face looks. */
export function outwardOf(frame: AnatomicalFrame, { axis, end }: CropFace): LpsVector {
  return scale(frame[axis], end === 0 ? -1 : 1);
}

/** The middle of a face. */
export function middleOf(box: CropBox, frame: AnatomicalFrame, face: CropFace): Lps {
  const along = (axis: CropFace['axis']) =>
    scale(frame[axis], axis === face.axis ? box[axis][face.end] : (box[axis][0] + box[axis][1]) / 2);
  return lps(...add(add(along('left'), along('posterior')), along('superior')));
}

/** The twelve edges, as pairs of corners. */
export function edgesOf(box: CropBox, frame: AnatomicalFrame): (readonly [Lps, Lps])[] {
  const corner = (l: number, p: number, s: number) =>
    lps(
      ...add(
        add(scale(frame.left, box.left[l]!), scale(frame.posterior, box.posterior[p]!)),
        scale(frame.superior, box.superior[s]!),
      ),
    );
  const ends = [0, 1];
  return ends.flatMap((a) =>
    ends.flatMap((b) => [
      [corner(0, a, b), corner(1, a, b)] as const,
      [corner(a, 0, b), corner(a, 1, b)] as const,
      [corner(a, b, 0), corner(a, b, 1)] as const,
    ]),
  );
}
