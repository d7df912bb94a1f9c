import { useEffect, useState } from 'react';
import { standardPlane } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { huAt } from '../../imaging/volume.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';

/** Screen readers hear where the crosshair is once it rests this long, ms. */
const REST_MS = 600;

/** Says slices and value at the crosshair to screen readers, after it has come to rest. */
export function SpokenState({ scan }: { scan: Scan }) {
  const crosshair = useViewerState((s) => s.crosshair);
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const slices = (['axial', 'coronal', 'sagittal'] as const).map((name) => {
        const { number, count } = slicePosition(scan.volume, standardPlane(scan.frame, name, crosshair));
        return `${name} ${number} of ${count}`;
      });
      const value = huAt(scan.volume, crosshair);
      setText(`Crosshair: ${slices.join(', ')}; ${value === undefined ? 'outside' : `${value} HU`}`);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [scan, crosshair]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
