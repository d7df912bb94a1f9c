import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useComparison } from '../../ui/comparison.ts';
import { useImageSteps } from '../../ui/image-steps.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { shownViews } from '../../viewer/layout.ts';
import type { ActionSite } from '../actions/station-action.ts';
import { createSide, type Side } from '../layout/side.ts';
import { createStationUi, type StationUi } from './station-ui.ts';
import { screenPlace } from './view-rects.ts';

/** Where the actions of a station are done. */
export interface StationSite {
  readonly ui: StationUi;
  /** Where the views of the scan that is read are. */
  readonly firstSide: Side;
  readonly panel: RefObject<HTMLElement | null>;
  /** The viewer and the view that keys and palette are for at this moment. */
  readonly siteNow: () => ActionSite;
}

/** @param secondSide Where the views of a scan beside it are. */
export function useStationSite(secondSide: Side): StationSite {
  const viewer = useViewer();
  const images = useImageSteps();
  const comparison = useComparison();
  const [firstSide] = useState(createSide);
  const panel = useRef<HTMLElement>(null);
  const toView = useRef<() => void>(undefined);
  const ui = useMemo(
    () =>
      createStationUi({
        toView: () => toView.current?.(),
        // A panel that was folded is there only after the next render.
        toPanel: () => setTimeout(() => panel.current?.focus(), 0),
      }),
    [],
  );
  const whereNow = useCallback(() => {
    const { view, inSecond } = ui.store.getState();
    const second = inSecond ? comparison : undefined;
    const shown = shownViews((second?.viewer ?? viewer).store.getState());
    const seen = view && shown.includes(view) ? view : shown[0]!;
    return { second, view: seen, elements: (second ? secondSide : firstSide).elements };
  }, [ui, viewer, comparison, firstSide, secondSide]);
  toView.current = () => {
    const { elements, view } = whereNow();
    elements.get(view)?.focus();
  };
  const siteNow = useCallback((): ActionSite => {
    const { second, view, elements } = whereNow();
    return {
      viewer: second?.viewer ?? viewer,
      images: second ? undefined : images,
      comparison,
      ui,
      view,
      placeOf: (name) => screenPlace(elements.get(name)),
      origin: { input: 'keyboard', condition: 'flat' },
    };
  }, [whereNow, viewer, images, comparison, ui]);
  return { ui, firstSide, panel, siteNow };
}
