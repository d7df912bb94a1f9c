import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Viewer } from '../viewer/create-viewer.ts';
import type { Origin } from '../viewer/event-log.ts';
import { linkViewers } from '../viewer/link-viewers.ts';
import type { Scan } from '../viewer/scan.ts';

/** A second scan beside the one that is read: with a viewer and a copy on the graphics card of its own. */
export interface Comparison {
  readonly viewer: Viewer;
  readonly scan: Scan;
  readonly title: string;
  /** Whether both scans have one frame of reference, so that a position in one is that position in the other. */
  readonly sameSpace: boolean;
  readonly store: Pick<
    StoreApi<{ readonly together: boolean }>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
  /** Links position and window of both, or lets each go alone. */
  setTogether(together: boolean): void;
  /** Takes the second scan away; the first looks as it did before. */
  close(): void;
}

interface ComparisonOptions {
  readonly first: Viewer;
  readonly second: Viewer;
  readonly title: string;
  /** Takes it off the screen. */
  readonly onClose: () => void;
}

const origin: Origin = { input: 'program', condition: 'flat' };

/** Shows one view of each scan, side by side and linked. Both viewers must have their scan open. */
export function startComparison({ first, second, title, onClose }: ComparisonOptions): Comparison {
  const before = first.store.getState();
  const scan = second.store.getState().scan;
  if (!before.scan || !scan) throw new Error('startComparison: a viewer without a scan');
  const frame = before.scan.series.frameOfReferenceUid;
  const sameSpace = frame !== undefined && frame !== '' && frame === scan.series.frameOfReferenceUid;
  const link = linkViewers(first, second, sameSpace);
  const large = before.maximised ?? before.mainView;
  const main = large === 'volume' ? 'axial' : large;
  first.run('setLayout', { layout: 'one', main }, origin);
  second.run('setLayout', { layout: 'one', main }, origin);
  if (before.scan.volume.unit === scan.volume.unit)
    second.run('setWindow', { window: before.window }, origin);
  link.setTogether(true);
  const store = createStore(() => ({ together: true }));
  return {
    viewer: second,
    scan,
    title,
    sameSpace,
    store,
    setTogether(together) {
      link.setTogether(together);
      store.setState({ together });
    },
    close() {
      link.stop();
      const { layout, mainView, maximised } = before;
      first.run('setLayout', { layout, main: mainView }, origin);
      if (maximised) first.run('maximise', { view: maximised }, origin);
      onClose();
    },
  };
}

/** The comparison on the screen; undefined: there is one scan alone. */
export const ComparisonContext = createContext<Comparison | undefined>(undefined);

export const useComparison = (): Comparison | undefined => useContext(ComparisonContext);
