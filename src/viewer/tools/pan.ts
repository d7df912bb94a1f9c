import type { Tool } from './tool.ts';

/** Moves the picture under the view. */
export const panTool: Tool = {
  kind: 'pan',
  name: 'Pan',
  hint: 'Drag the picture',
  shortcutKey: 'p',
  drag({ viewer, origin, plane, movedMm }) {
    viewer.run('panSlice', { plane, byMm: movedMm }, origin);
  },
};
