import { createContext } from 'react';

/** Width and height of a panel, dmm. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Through this a `Board` tells the `MovablePanel` around it how large its contents have made it. */
export const PanelExtentContext = createContext<((extent: Extent) => void) | undefined>(undefined);
