import type { ReactNode } from 'react';
import { SliceOverlayContext } from '../ui/slice-overlay.ts';
import { DeskContext } from './desk-context.ts';
import type { DraftDesk } from './draft-desk.ts';
import { BrushContext, type BrushStore, createBrush } from './findings/brush.ts';
import { FindingOverlay } from './findings/FindingOverlay.tsx';
import { createPlace, PlaceContext, type PlaceStore } from './place.ts';

/** Where the author was in each draft: a trial in between changes nothing of it. */
const hands = new WeakMap<DraftDesk, { readonly place: PlaceStore; readonly brush: BrushStore }>();

function handsOf(desk: DraftDesk) {
  const known = hands.get(desk) ?? { place: createPlace(), brush: createBrush() };
  hands.set(desk, known);
  return known;
}

interface AuthoringProviderProps {
  /** Undefined while no case is written. */
  readonly desk: DraftDesk | undefined;
  readonly children: ReactNode;
}

/**
 * Gives the station what is written over it: the draft, the brush, and the findings on every slice. It stands there
 * without a draft too, so that the station is not made anew when one comes.
 */
export function AuthoringProvider({ desk, children }: AuthoringProviderProps) {
  const own = desk && handsOf(desk);
  return (
    <DeskContext value={desk}>
      <PlaceContext value={own?.place}>
        <BrushContext value={own?.brush}>
          <SliceOverlayContext value={desk && FindingOverlay}>{children}</SliceOverlayContext>
        </BrushContext>
      </PlaceContext>
    </DeskContext>
  );
}
