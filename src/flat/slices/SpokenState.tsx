import { useEffect, useState } from 'react';
import { planeNames } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { huAt } from '../../imaging/volume.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { shownPlane } from '../../viewer/slice-viewport.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { planeName } from '../../ui/plane-name.ts';
import { slabText } from '../../ui/slab-words.ts';

/** Screen readers hear what has changed once it rests this long, ms. */
const REST_MS = 600;

type Spoken = Pick<
  ViewerState,
  'crosshair' | 'planes' | 'window' | 'invertedGreys' | 'slab' | 'smoothSlices'
>;

/** Says slices, value, window and slab to screen readers: what has changed since they last heard it. */
export function SpokenState({ scan }: { scan: Scan }) {
  const crosshair = useViewerState((s) => s.crosshair);
  const planes = useViewerState((s) => s.planes);
  const window = useViewerState((s) => s.window);
  const invertedGreys = useViewerState((s) => s.invertedGreys);
  const slab = useViewerState((s) => s.slab);
  const smoothSlices = useViewerState((s) => s.smoothSlices);
  const [said, setSaid] = useState<{ text: string; state: Spoken | undefined }>({
    text: '',
    state: undefined,
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      const state = { crosshair, planes, window, invertedGreys, slab, smoothSlices };
      setSaid((before) => {
        const text = sentences(scan, state, before.state).join('; ');
        return text ? { text, state } : before;
      });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [scan, crosshair, planes, window, invertedGreys, slab, smoothSlices]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said.text}
    </p>
  );
}

function sentences(scan: Scan, state: Spoken, before: Spoken | undefined): string[] {
  const { crosshair, planes, window, slab } = state;
  const said: string[] = [];
  if (crosshair !== before?.crosshair || planes !== before.planes) {
    const slices = planeNames.map((name) => {
      const { number, count } = slicePosition(scan.volume, shownPlane(state, name));
      return `${planeName(scan, planes, name).toLowerCase()} ${number} of ${count}`;
    });
    const value = huAt(scan.volume, crosshair);
    const unit = scan.volume.unit === 'HU' ? ' HU' : '';
    said.push(`Crosshair: ${slices.join(', ')}`, value === undefined ? 'outside' : `${value}${unit}`);
  }
  if (!before || window !== before.window)
    said.push(`Window width ${Math.round(window.width)}, level ${Math.round(window.centre)}`);
  if (before && state.invertedGreys !== before.invertedGreys)
    said.push(state.invertedGreys ? 'Greys inverted' : 'Greys as usual');
  if (before && slab !== before.slab) said.push(slabText(slab) ?? 'Thin slices');
  if (before && state.smoothSlices !== before.smoothSlices)
    said.push(state.smoothSlices ? 'Smooth between voxels' : 'Voxels as they are');
  return said;
}
