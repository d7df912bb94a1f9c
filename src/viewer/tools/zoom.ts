import type { Tool } from './tool.ts';

/** Dragging the whole view height zooms by this factor. */
const FACTOR_PER_VIEW = 8;

/** Enlarges about the middle of the view. */
export const zoomTool: Tool = {
  kind: 'zoom',
  name: 'Zoom',
  hint: 'Drag up to enlarge, down to shrink',
  shortcutKey: 'z',
  drag({ viewer, origin, plane, movedShare }) {
    if (plane === 'cut' || plane === 'surface') return;
    viewer.run('zoomSlice', { plane, factor: FACTOR_PER_VIEW ** -movedShare[1] }, origin);
  },
};
