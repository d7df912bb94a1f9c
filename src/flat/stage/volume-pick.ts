import { createContext } from 'react';
import type { Lps } from '../../imaging/spaces.ts';

/** What the 3D view shows at a place in it: shares of its width and height from the top left. */
export type PickVolume = (shareX: number, shareY: number, aspect: number) => Lps | undefined;

/** The canvas fills it in while it draws a 3D view; the view asks it. */
export const VolumePickContext = createContext<{ current: PickVolume | undefined }>({ current: undefined });
