import type { Lps } from '../imaging/spaces.ts';
import { edgeNear } from '../measure/edge-near.ts';
import type { ToolEvent } from './tools/tool.ts';

/** How far a point goes for an edge, mm. */
const SNAP_MM = 3;

/** Where a point goes that the pointer puts somewhere: there, or to the strongest edge near it where that is asked for. */
export function placeAt({ viewer, shown, at }: Pick<ToolEvent, 'viewer' | 'shown' | 'at'>): Lps {
  const state = viewer.store.getState();
  if (!state.snapping || !state.scan) return at;
  return edgeNear(state.scan.volume, shown, at, SNAP_MM);
}
