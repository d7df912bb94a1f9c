import { distanceFromPlane, planeNames, type SlicePlane } from '../../imaging/slice-plane.ts';
import { type Lps, lps } from '../../imaging/spaces.ts';
import { cross, dot, length, scale, subtract } from '../../imaging/vector.ts';
import type { Shape } from '../../measure/shape.ts';
import { ellipsoidSection } from '../../viewer/ellipsoid-section.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import { isNearPlane, reachesPlane } from '../../viewer/near-plane.ts';
import { chosenPoint } from '../../viewer/selected-handle.ts';
import { markShapes, placingPoints, shapesOf, shapesOn } from '../../viewer/shown-shapes.ts';
import { type SliceViewport, screenFromLps, shownPlane } from '../../viewer/slice-viewport.ts';
import type { ToolPlace, ViewerState } from '../../viewer/viewer-state.ts';
import { PALETTE } from './palette.ts';
import { clipToRectangle } from './clip-to-rectangle.ts';
import { createLineSet, type LineSet } from './line-set.ts';

/** A text at a place of the picture, dmm from its top left corner. */
export interface MarkLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: number;
}

/** Everything drawn over a slice; lines in dmm from the top left corner, x right, y up (so below 0), z 0. */
export interface SliceMarks {
  readonly lines: LineSet;
  readonly labels: readonly MarkLabel[];
}

/** Beyond this distance from the shown plane a marker is not drawn, mm. */
const MARKER_REACH_MM = 8;
/** Sizes in dmm: a marker's ring and arms, the ring at a movable end, the one round it when selected, the crosshair's gap. */
const RING = 9;
const ARM = 18;
const HANDLE = 7;
const SELECTED = 11;
const GAP = 22;

/**
 * Crosshair, measurements with their movable ends, the answer pin and the truth, as one slice or a held cut shows
 * them. `loupe`: one of its loupes, which has a hair cross of its own.
 */
export function sliceMarks(state: ViewerState, plane: ToolPlace | 'loupe', view: SliceViewport): SliceMarks {
  const pen = createPen(view);
  if (!state.scan) return pen.marks;
  if (plane !== 'loupe') crosshair(pen, state, plane, view);
  for (const measurement of state.annotations.measurements) {
    const color = markColourHex(measurement.colour);
    const handle = measurement.id === state.selectedId && !state.placing ? chosenPoint(state) : undefined;
    for (const shape of labelAt(handle, shapesOn(state, measurement, view.plane))) pen.shape(shape, color);
    if (measurement.hidden || !isNearPlane(measurement.points, view.plane)) continue;
    const rings = measurement.id === state.selectedId ? [HANDLE, SELECTED] : [HANDLE];
    for (const point of measurement.points) for (const ring of rings) pen.ring(point, ring, color);
  }
  const pending = placingPoints(state);
  if (isNearPlane(pending, view.plane)) {
    const shapes = shapesOf(state, { kind: state.measuringKind, points: pending });
    for (const shape of labelAt(pending.at(-1), shapes)) pen.shape(shape, PALETTE.own);
    for (const point of pending) pen.ring(point, HANDLE, PALETTE.own);
  }
  if (state.annotations.pin) pen.shape({ shape: 'marker', at: state.annotations.pin }, PALETTE.pin);
  for (const mark of state.annotations.marks)
    for (const shape of markShapes(mark)) if (reachesPlane(shape, view.plane)) pen.shape(shape, PALETTE.pin);
  for (const shape of state.pointedOut) if (reachesPlane(shape, view.plane)) pen.shape(shape, PALETTE.asked);
  for (const shape of state.truth) if (reachesPlane(shape, view.plane)) pen.shape(shape, PALETTE.truth);
  return pen.marks;
}

/** The shapes with their value at the point that a hand is about, where its eyes are; several values stay apart. */
function labelAt(handle: Lps | undefined, shapes: readonly Shape[]): readonly Shape[] {
  if (!handle || shapes.filter(({ shape }) => shape === 'label').length !== 1) return shapes;
  return shapes.map((shape) => (shape.shape === 'label' ? { ...shape, at: handle } : shape));
}

/** Draws in the picture's dmm, nothing outside its edges. */
function createPen(view: SliceViewport) {
  const lines = createLineSet();
  const labels: MarkLabel[] = [];
  const { width, height } = view.size;

  const line = (from: readonly [number, number], to: readonly [number, number], color: number) => {
    const part = clipToRectangle(from, to, width, height);
    if (!part) return;
    lines.ends.push(part[0][0], -part[0][1], 0, part[1][0], -part[1][1], 0);
    lines.colors.push(color);
  };

  const ellipse = (x: number, y: number, radii: readonly [number, number], turn: number, color: number) => {
    const pieces = Math.max(...radii) > 30 ? 48 : 20;
    const at = (piece: number): [number, number] => {
      const angle = (2 * Math.PI * piece) / pieces;
      const [a, b] = [radii[0] * Math.cos(angle), radii[1] * Math.sin(angle)];
      return [x + a * Math.cos(turn) - b * Math.sin(turn), y + a * Math.sin(turn) + b * Math.cos(turn)];
    };
    for (let piece = 0; piece < pieces; piece++) line(at(piece), at(piece + 1), color);
  };

  const ring = (at: Lps, radius: number, color: number) => {
    const { x, y } = screenFromLps(view, at);
    ellipse(x, y, [radius, radius], 0, color);
  };

  const shape = (drawn: Shape, color: number) => {
    switch (drawn.shape) {
      case 'segment': {
        const [from, to] = [screenFromLps(view, drawn.from), screenFromLps(view, drawn.to)];
        line([from.x, from.y], [to.x, to.y], color);
        return;
      }
      case 'path': {
        const places = drawn.points.map((at) => screenFromLps(view, at));
        if (drawn.closed) places.push(...places.slice(0, 1));
        for (const [i, to] of places.entries())
          if (i > 0) line([places[i - 1]!.x, places[i - 1]!.y], [to.x, to.y], color);
        return;
      }
      case 'marker': {
        const { x, y, offPlaneMm } = screenFromLps(view, drawn.at);
        if (Math.abs(offPlaneMm) > MARKER_REACH_MM) return;
        ring(drawn.at, RING, color);
        for (const [dx, dy] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const)
          line([x + dx * RING, y + dy * RING], [x + dx * ARM, y + dy * ARM], color);
        return;
      }
      case 'label': {
        const { x, y } = screenFromLps(view, drawn.at);
        if (x >= 0 && x <= width && y >= 0 && y <= height) labels.push({ x, y, text: drawn.text, color });
        return;
      }
      case 'ellipsoid': {
        const section = ellipsoidSection(drawn, view.plane);
        if (!section) return;
        const { x, y } = screenFromLps(view, section.centre);
        const radii = [section.radiiMm[0] / view.mmPerPixel, section.radiiMm[1] / view.mmPerPixel] as const;
        ellipse(x, y, radii, section.angleRad, color);
      }
    }
  };
  return { marks: { lines, labels }, line, ring, shape };
}

/** Planes that are nearly the same cut each other nowhere in particular: sine of the angle between them. */
const PARALLEL = 1e-3;

/**
 * The lines in which the other planes cut this one, open in the middle so as not to cover what they point at. On a
 * cut, which need not go through the crosshair, they meet where the crosshair lies straight above or below it.
 */
function crosshair(
  pen: ReturnType<typeof createPen>,
  state: ViewerState,
  plane: ToolPlace,
  view: SliceViewport,
): void {
  for (const name of planeNames)
    if (name !== plane) planeLine(pen, view, shownPlane(state, name), state.crosshair, PALETTE[name]);
  if (state.cut && plane !== 'cut') planeLine(pen, view, state.cut.plane, undefined, PALETTE.cut);
}

/** The line in which another plane cuts the shown one, open round a place where one is given. */
function planeLine(
  pen: ReturnType<typeof createPen>,
  view: SliceViewport,
  other: SlicePlane,
  openAt: Lps | undefined,
  color: number,
): void {
  const { plane } = view;
  const along = cross(other.normal, plane.normal);
  const sine = length(along);
  if (sine < PARALLEL) return;
  // From the place, straight in the shown plane to the other one.
  const from = openAt ?? other.origin;
  const onPlane = subtract(from, scale(plane.normal, distanceFromPlane(plane, from)));
  const toward = cross(plane.normal, scale(along, 1 / sine));
  const offMm = dot(subtract(onPlane, other.origin), other.normal) / dot(toward, other.normal);
  const { x, y } = screenFromLps(view, lps(...subtract(onPlane, scale(toward, offMm))));
  const [dx, dy] = [dot(along, plane.right) / sine, dot(along, plane.down) / sine];
  const reach = view.size.width + view.size.height + Math.hypot(x, y);
  const gap = openAt ? GAP : 0;
  for (const side of [-1, 1])
    pen.line(
      [x + side * dx * gap, y + side * dy * gap],
      [x + side * dx * reach, y + side * dy * reach],
      color,
    );
}
