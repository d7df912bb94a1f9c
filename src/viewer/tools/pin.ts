import type { Tool, ToolEvent } from './tool.ts';

const put = ({ viewer, at, origin, aim }: ToolEvent) =>
  viewer.run('setPin', { at, ...(aim && { aim }) }, origin);

/** Marks the answer to "where is it?". */
export const pinTool: Tool = {
  kind: 'pin',
  name: 'Pin',
  hint: 'Click the place that answers the question',
  shortcutKey: 'x',
  press(event) {
    put(event);
    event.viewer.run('moveCrosshair', { to: event.at }, event.origin);
  },
  drag: put,
};
