import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Runs } from '../../teaching/authoring/mask-runs.ts';

/** The brush, and what a stroke has painted so far. */
export interface Brush {
  /** What is being painted; undefined while the brush lies on the desk. */
  readonly findingId: string | undefined;
  readonly radiusMm: number;
  readonly erases: boolean;
  /** A ball through the slices, not a disc on one. */
  readonly through: boolean;
  /** The painted voxels during a stroke; undefined between strokes. */
  readonly stroke: Runs | undefined;
  /** Touches of this stroke that are not in the draft yet. */
  readonly unkept: number;
}

export type BrushStore = StoreApi<Brush>;
export const createBrush = (): BrushStore =>
  createStore<Brush>(() => ({
    findingId: undefined,
    radiusMm: 5,
    erases: false,
    through: false,
    stroke: undefined,
    unkept: 0,
  }));

export const BrushContext = createContext<BrushStore | undefined>(undefined);

export function useBrushStore(): BrushStore {
  const brush = useContext(BrushContext);
  if (!brush) throw new Error('useBrushStore: no BrushContext above');
  return brush;
}

export const useBrush = <T>(select: (brush: Brush) => T): T => useStore(useBrushStore(), select);
