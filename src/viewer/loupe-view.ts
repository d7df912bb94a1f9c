import type { Lps } from '../imaging/spaces.ts';
import type { SliceViewport } from './slice-viewport.ts';

/** How many times larger than its view a loupe shows things. */
export const LOUPE_TIMES = 3;

/** What a loupe shows: a square piece of the view's plane round a position, enlarged; `side` in the view's pixels. */
export function loupeView(view: SliceViewport, at: Lps, side: number): SliceViewport {
  return {
    ...view,
    size: { width: side, height: side },
    mmPerPixel: view.mmPerPixel / LOUPE_TIMES,
    centre: at,
  };
}
