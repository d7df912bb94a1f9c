import { placeAt } from '../place-at.ts';
import type { Tool, ToolEvent } from './tool.ts';

const place = (event: ToolEvent) => {
  const { viewer, origin, reachMm, aim } = event;
  const added = { id: viewer.newId(), createdAt: viewer.clock.now() };
  viewer.run('placePoint', { ...added, at: placeAt(event), reachMm, ...(aim && { aim }) }, origin);
};

const isPlacing = ({ viewer }: ToolEvent) => viewer.store.getState().placing !== undefined;

/** Places the points of a measurement: click, click; or press, drag, let go. */
export const measureTool: Tool = {
  kind: 'measure',
  name: 'Measure',
  hint: 'Click one end, then the other; or press and drag',
  shortcutKey: 'l',
  press: place,
  drag(event) {
    const { viewer, origin, plane } = event;
    if (isPlacing(event)) viewer.run('hoverPlacing', { at: placeAt(event), dragging: plane }, origin);
  },
  hover(event) {
    if (isPlacing(event)) event.viewer.run('hoverPlacing', { at: placeAt(event) }, event.origin);
  },
  release(event) {
    if (event.dragged && isPlacing(event)) place(event);
  },
};
