import { type ComponentType, createContext } from 'react';
import type { PlaneName } from '../imaging/slice-plane.ts';
import type { Scan } from '../viewer/scan.ts';
import type { SliceViewport } from '../viewer/slice-viewport.ts';

export interface SliceOverlayProps {
  readonly scan: Scan;
  readonly view: SliceViewport;
  readonly plane: PlaneName;
}

/** What is drawn over every slice besides the reader's marks; undefined: nothing. */
export const SliceOverlayContext = createContext<ComponentType<SliceOverlayProps> | undefined>(undefined);
