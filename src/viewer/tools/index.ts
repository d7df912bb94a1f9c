import { createRegistry } from '../../base/registry.ts';
import { crosshairTool } from './crosshair.ts';
import { markTool } from './mark.ts';
import { measureTool } from './measure.ts';
import { panTool } from './pan.ts';
import { pinTool } from './pin.ts';
import type { Tool } from './tool.ts';
import { turnTool } from './turn.ts';
import { windowTool } from './window.ts';
import { zoomTool } from './zoom.ts';

/** Every tool: one file, one line here. */
export const tools = createRegistry<Tool>('tools', [
  crosshairTool,
  turnTool,
  windowTool,
  panTool,
  zoomTool,
  measureTool,
  pinTool,
  markTool,
]);
