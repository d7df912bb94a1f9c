import type { Series } from '../imaging/series.ts';
import { type AnatomicalFrame, anatomicalFrame } from '../imaging/slice-plane.ts';
import type { VoiWindow } from '../imaging/voi-window.ts';
import type { Volume } from '../imaging/volume.ts';

/** A series whose volume is in memory: what every view shows. */
export interface Scan {
  readonly series: Series;
  readonly volume: Volume;
  readonly frame: AnatomicalFrame;
  /** False when the file states no usable pixel spacing: millimetres would mean nothing. */
  readonly measurable: boolean;
  /** The window that a case asks to begin with. */
  readonly window: VoiWindow | undefined;
}

export interface ScanOptions {
  readonly measurable?: boolean;
  readonly window?: VoiWindow | undefined;
}

export function createScan(
  series: Series,
  volume: Volume,
  { measurable = true, window }: ScanOptions = {},
): Scan {
  return { series, volume, frame: anatomicalFrame(volume), measurable, window };
}

/** The window a scan opens with: the case's, the file's own first sane one, else one that fits the values. */
export function openingWindow(scan: Scan): VoiWindow {
  if (scan.window) return scan.window;
  const stored = scan.series.windows.find(({ width }) => Number.isFinite(width) && width >= 1);
  if (stored) return { centre: stored.centre, width: stored.width };
  if (scan.volume.unit === 'HU') return { centre: 40, width: 400 };
  const [min, max] = scan.volume.huRange;
  return { centre: (min + max) / 2, width: Math.max(1, max - min) };
}
