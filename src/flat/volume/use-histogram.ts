import { useContext, useEffect, useState } from 'react';
import type { Histogram } from '../../imaging/histogram.ts';
import type { Volume } from '../../imaging/volume.ts';
import { HistogramContext } from '../../ui/histogram.ts';

/** How often each value occurs in the volume, once that has been counted; an editor works without it too. */
export function useHistogram(volume: Volume): Histogram | undefined {
  const make = useContext(HistogramContext);
  const [found, setFound] = useState<{ volume: Volume; histogram: Histogram } | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    make?.(volume).then(
      (histogram) => wanted && setFound({ volume, histogram }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [make, volume]);
  return found?.volume === volume ? found.histogram : undefined;
}
