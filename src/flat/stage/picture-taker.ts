import { createContext } from 'react';
import type { ViewName } from '../../viewer/viewer-state.ts';

/** One view as it was drawn, in device pixels, and where it lies on the page, CSS pixels. */
export interface TakenPicture {
  readonly canvas: HTMLCanvasElement;
  readonly left: number;
  readonly top: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
}

/** Draws a view anew and copies it; without `marks` the 3D picture has none in it either. */
export type TakePicture = (view: ViewName, marks: boolean) => Promise<TakenPicture>;

/** The canvas fills it in while it draws the station's views; undefined while there are none. */
export const PictureTakerContext = createContext<{ current: TakePicture | undefined }>({
  current: undefined,
});
