import type { Tool } from './tool.ts';

/** Moves the picture under the view. */
export const panTool: Tool = {
  kind: 'pan',
  name: 'Pan',
  hint: 'Drag the picture',
  shortcutKey: 'p',
  drag({ viewer, origin, plane, movedMm }) {
    if (plane === 'cut' || plane === 'surface') return;
    viewer.run('panSlice', { plane, byMm: movedMm }, origin);
  },
};
