import type { TakePicture } from '../stage/picture-taker.ts';
import type { PickVolume } from '../stage/volume-pick.ts';
import type { ViewElements } from '../station/view-rects.ts';

/** The place of one scan in the station: the station and the canvas behind it tell one another what is where. */
export interface Side {
  readonly elements: ViewElements;
  readonly pick: { current: PickVolume | undefined };
  readonly taker: { current: TakePicture | undefined };
}

export const createSide = (): Side => ({
  elements: new Map(),
  pick: { current: undefined },
  taker: { current: undefined },
});
