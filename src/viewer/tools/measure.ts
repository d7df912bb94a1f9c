import type { Tool, ToolEvent } from './tool.ts';

const place = ({ viewer, at, origin }: ToolEvent) =>
  viewer.run('placePoint', { at, id: viewer.newId(), createdAt: viewer.clock.now() }, origin);

const follow = ({ viewer, at, origin }: ToolEvent) => {
  if (viewer.store.getState().placing) viewer.run('hoverPlacing', { at }, origin);
};

/** Places the points of a measurement: click, click; or press, drag, let go. */
export const measureTool: Tool = {
  kind: 'measure',
  name: 'Measure',
  hint: 'Click one end, then the other; or press and drag',
  shortcutKey: 'l',
  press: place,
  drag: follow,
  hover: follow,
  release(event) {
    if (event.dragged && event.viewer.store.getState().placing) place(event);
  },
};
