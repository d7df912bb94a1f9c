import { extentAlong, type PlaneName } from '../../imaging/slice-plane.ts';
import type { Lps } from '../../imaging/spaces.ts';
import { add, dot, scale, type Triple } from '../../imaging/vector.ts';
import type { Shape } from '../../measure/shape.ts';
import { ownShapes } from '../../viewer/shown-shapes.ts';
import { shownPlane } from '../../viewer/slice-viewport.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { PALETTE } from './palette.ts';
import { addLine, addRing, createLineSet, type LineSet } from './line-set.ts';

/** Half the length of a marker's arms, mm. */
const ARM_MM = 8;

/** What the reader marked, the truth, and the frame of the slice on the panel, as lines in LPS mm. */
export function volumeMarks(state: ViewerState, plane: PlaneName): LineSet {
  const set = createLineSet();
  if (!state.scan) return set;
  planeFrame(set, state, plane);
  const pin = state.annotations.pin;
  for (const shape of ownShapes(state))
    addShape(set, shape, shape.shape === 'marker' && shape.at === pin ? PALETTE.pin : PALETTE.own);
  for (const shape of state.pointedOut) addShape(set, shape, PALETTE.asked);
  for (const shape of state.truth) addShape(set, shape, PALETTE.truth);
  return set;
}

/** The outline of the whole slice where it lies in the patient, and the crosshair's cross on it. */
function planeFrame(set: LineSet, state: ViewerState, name: PlaneName): void {
  const { scan } = state;
  if (!scan) return;
  const { right, down, normal, origin } = shownPlane(state, name);
  const [left, end] = extentAlong(scan.volume, right).map((mm) => mm - dot(origin, right)) as [
    number,
    number,
  ];
  const [top, bottom] = extentAlong(scan.volume, down).map((mm) => mm - dot(origin, down)) as [
    number,
    number,
  ];
  const at = (x: number, y: number): Triple => add(origin, add(scale(right, x), scale(down, y)));
  const corners = [at(left, top), at(end, top), at(end, bottom), at(left, bottom)] as const;
  for (const i of [0, 1, 2, 3] as const)
    addLine(set, corners[i], corners[((i + 1) % 4) as 0 | 1 | 2 | 3], PALETTE[name]);
  addLine(set, at(-ARM_MM, 0), at(ARM_MM, 0), PALETTE[name]);
  addLine(set, at(0, -ARM_MM), at(0, ARM_MM), PALETTE[name]);
  // From outside a cross on the plane alone is seen edge-on.
  addLine(set, add(origin, scale(normal, -ARM_MM)), add(origin, scale(normal, ARM_MM)), PALETTE[name]);
}

function addShape(set: LineSet, shape: Shape, color: number): void {
  switch (shape.shape) {
    case 'segment':
      addLine(set, shape.from, shape.to, color);
      return;
    case 'path':
      for (const [i, from] of shape.points.entries()) {
        const to = shape.points[i + 1] ?? (shape.closed ? shape.points[0] : undefined);
        if (to) addLine(set, from, to, color);
      }
      return;
    case 'marker':
      for (const axis of [
        [ARM_MM, 0, 0],
        [0, ARM_MM, 0],
        [0, 0, ARM_MM],
      ] as const)
        addLine(set, add(shape.at, scale(axis, -1)), add(shape.at, axis), color);
      return;
    case 'ellipsoid': {
      const [a, b, c] = shape.semiAxes;
      for (const [u, v] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const)
        addRing(set, 48, (angle) => onEllipse(shape.centre, u, v, angle), color);
      return;
    }
    case 'label':
  }
}

function onEllipse(centre: Lps, u: Triple, v: Triple, angle: number): Triple {
  return add(centre, add(scale(u, Math.cos(angle)), scale(v, Math.sin(angle))));
}
