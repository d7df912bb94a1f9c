import type { Tool } from './tool.ts';

/** HU of window width per full view height dragged, as a share of the present width, at least this many. */
const MIN_RANGE_HU = 400;

/** Drag right for more width (less contrast), down for a higher centre (darker): the PACS convention. */
export const windowTool: Tool = {
  kind: 'window',
  name: 'Window',
  hint: 'Drag sideways for contrast, up and down for brightness',
  shortcutKey: 'w',
  drag({ viewer, origin, movedShare }) {
    const { window } = viewer.store.getState();
    const range = Math.max(MIN_RANGE_HU, window.width) * 1.5;
    viewer.run(
      'setWindow',
      {
        window: {
          centre: window.centre + movedShare[1] * range,
          width: window.width + movedShare[0] * range,
        },
      },
      origin,
    );
  },
};
