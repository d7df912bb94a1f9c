import type { Tool, ToolEvent } from './tool.ts';

const move = ({ viewer, at, origin }: ToolEvent) => viewer.run('moveCrosshair', { to: at }, origin);

/** Points at a place; the other views go there. */
export const crosshairTool: Tool = {
  kind: 'crosshair',
  name: 'Crosshair',
  hint: 'Click a place to see it in all views',
  shortcutKey: 'c',
  press: move,
  drag: move,
};
