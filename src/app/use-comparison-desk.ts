import { useEffect, useMemo, useRef, useState } from 'react';
import type { CompareChoices } from '../flat/layout/CompareButton.tsx';
import { createSide, type Side } from '../flat/layout/side.ts';
import { type Comparison, startComparison } from '../ui/comparison.ts';
import { createOpening, type Opened, type Opening } from '../ui/opening.ts';
import type { Viewer } from '../viewer/create-viewer.ts';
import { createScan } from '../viewer/scan.ts';
import { hangingWindow } from './hanging-window.ts';
import { type Find, openDropped, openNormal, openPicked } from './open-sources.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';

/** The scan beside the one that is read, and the ways to put one there. */
export interface ComparisonDesk {
  readonly comparison: Comparison | undefined;
  /** Where the second scan is in the station. */
  readonly side: Side;
  /** Opens the second scan; its progress and its choice of series are shown over the station. */
  readonly opening: Opening;
  readonly choices: CompareChoices;
}

export function useComparisonDesk(services: Services, reading: Reading): ComparisonDesk {
  const [comparison, setComparison] = useState<Comparison | undefined>(undefined);
  const [side] = useState(createSide);
  const shown = useRef<Comparison | undefined>(undefined);
  /** The name of what is being opened, where it has one. */
  const named = useRef<string | undefined>(undefined);
  const opening = useMemo(() => {
    const put = (next: Comparison | undefined) => {
      shown.current = next;
      setComparison(next);
    };
    return createOpening(async (opened) => {
      const second = openSecond(services, opened);
      shown.current?.close();
      const title = named.current ?? titleOf(opened);
      put(startComparison({ first: reading.viewer, second, title, onClose: () => put(undefined) }));
    }, services.clock);
  }, [services, reading]);
  useEffect(
    () => () => {
      opening.dismiss();
      // The layout that is kept for the next time is the one before the comparison.
      shown.current?.close();
    },
    [opening],
  );
  const open = (find: Find, title?: string) => {
    named.current = title;
    void opening.open(find);
  };
  const browse = () => {
    named.current = undefined;
    opening.browse(reading.study, reading.loadable);
  };
  const { comparison: normal } = reading;
  const choices: CompareChoices = {
    onFiles: (files) => open(openPicked(files)),
    onDrop: (data) => open(openDropped(data)),
    onOtherSeries: reading.caseId === undefined && reading.study.series.length > 1 ? browse : undefined,
    normal: normal && { title: normal.title, onOpen: () => open(openNormal(normal), normal.title) },
  };
  return { comparison, side, opening, choices };
}

/** A viewer of its own for the second scan. */
function openSecond(services: Services, { loadable, volume }: Opened): Viewer {
  const series = { ...loadable.series, diagnostics: volume.diagnostics };
  const measurable = 'measurable' in volume ? volume.measurable : true;
  const { window } = hangingWindow(series, volume);
  const viewer = services.newViewer();
  viewer.run(
    'openScan',
    { scan: createScan(series, volume, { measurable, window }) },
    { input: 'program', condition: 'flat' },
  );
  return viewer;
}

/** What tells the second scan from the first, without naming anybody. */
function titleOf({ loadable: { series } }: Opened): string {
  return [series.description || 'Series without a description', series.phase].filter(Boolean).join(', ');
}
