import type { PlaneName } from '../../imaging/slice-plane.ts';
import { dot, subtract } from '../../imaging/vector.ts';
import type { Tool, ToolEvent } from './tool.ts';

/** Nearer to the crosshair than this a pointer's direction from it means little, mm. */
const MIN_ARM_MM = 1;

/** Turns the other planes by the angle that the pointer went round the crosshair; `only`: one of them. */
export function turnBy({ viewer, origin, plane, at, movedMm }: ToolEvent, only?: PlaneName): void {
  if (plane === 'cut' || plane === 'surface') return;
  const { crosshair, planes } = viewer.store.getState();
  const { right, down } = planes[plane];
  const arm = subtract(at, crosshair);
  const [x, y] = [dot(arm, right), dot(arm, down)];
  const [fromX, fromY] = [x - movedMm[0], y - movedMm[1]];
  if (Math.min(Math.hypot(x, y), Math.hypot(fromX, fromY)) < MIN_ARM_MM) return;
  const angleRad = Math.atan2(fromX * y - fromY * x, fromX * x + fromY * y);
  viewer.run('turnPlanes', { plane, angleRad, ...(only && { only }) }, origin);
}

/** Turns the two other planes about the crosshair, as one turns a wheel. */
export const turnTool: Tool = {
  kind: 'turn',
  name: 'Turn',
  hint: 'Drag round the crosshair to tilt the other two planes',
  shortcutKey: 'u',
  drag: (event) => turnBy(event),
};
