import { dot, subtract } from '../../imaging/vector.ts';
import type { Tool } from './tool.ts';

/** Nearer to the crosshair than this a pointer's direction from it means little, mm. */
const MIN_ARM_MM = 1;

/** Turns the two other planes about the crosshair, as one turns a wheel. */
export const turnTool: Tool = {
  kind: 'turn',
  name: 'Turn',
  hint: 'Drag round the crosshair to tilt the other two planes',
  shortcutKey: 't',
  drag({ viewer, origin, plane, at, movedMm }) {
    const { crosshair, planes } = viewer.store.getState();
    const { right, down } = planes[plane];
    const arm = subtract(at, crosshair);
    const [x, y] = [dot(arm, right), dot(arm, down)];
    const [fromX, fromY] = [x - movedMm[0], y - movedMm[1]];
    if (Math.min(Math.hypot(x, y), Math.hypot(fromX, fromY)) < MIN_ARM_MM) return;
    const angleRad = Math.atan2(fromX * y - fromY * x, fromX * x + fromY * y);
    viewer.run('turnPlanes', { plane, angleRad }, origin);
  },
};
