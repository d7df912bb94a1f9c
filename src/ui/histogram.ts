import { createContext } from 'react';
import type { Histogram } from '../imaging/histogram.ts';
import type { Volume } from '../imaging/volume.ts';

/** Counts a volume's values off the page's thread; asked again for the same volume, it answers at once. */
export type MakeHistogram = (volume: Volume) => Promise<Histogram>;

/** Undefined where there are no workers: editors then go without. */
export const HistogramContext = createContext<MakeHistogram | undefined>(undefined);
