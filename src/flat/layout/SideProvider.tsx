import type { PropsWithChildren } from 'react';
import { PictureTakerContext } from '../stage/picture-taker.ts';
import { VolumePickContext } from '../stage/volume-pick.ts';
import { ViewElementsContext } from '../station/view-rects.ts';
import type { Side } from './side.ts';

/** Lets everything inside be drawn at, and look for, one place of the station. */
export function SideProvider({ side, children }: PropsWithChildren<{ readonly side: Side }>) {
  return (
    <ViewElementsContext value={side.elements}>
      <VolumePickContext value={side.pick}>
        <PictureTakerContext value={side.taker}>{children}</PictureTakerContext>
      </VolumePickContext>
    </ViewElementsContext>
  );
}
