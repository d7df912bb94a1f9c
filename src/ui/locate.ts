import type { Lps } from '../imaging/spaces.ts';
import { renderModes } from '../render/modes/index.ts';
import type { Viewer } from '../viewer/create-viewer.ts';
import type { Origin } from '../viewer/event-log.ts';

/** What came of a click on the 3D picture. */
export interface Located {
  /** For the reader; empty where the crosshair says it all. */
  readonly remark: string;
}

/** Brings the crosshair, and with the pin tool the pin too, to what a click on the 3D picture hit. */
export function locate(viewer: Viewer, hit: Lps | undefined, origin: Origin): Located {
  const { tool, renderMode } = viewer.store.getState();
  if (!hit) return { remark: missedRemark(renderMode) };
  if (tool === 'pin') viewer.run('setPin', { at: hit }, origin);
  if (tool === 'mark') viewer.run('addMark', { id: viewer.newId(), at: hit }, origin);
  viewer.run('moveCrosshair', { to: hit }, origin);
  return { remark: '' };
}

/** Why a place that was pointed at in 3D is none, and what to do. */
export function missedRemark(renderMode: string): string {
  const { uses, name } = renderModes.get(renderMode);
  return uses.window
    ? `${name}: nothing is hit here. Where a picture has no depth, locate in another one.`
    : 'Nothing is hit here. Choose something that is shown.';
}
