import type { Histogram } from '../../imaging/histogram.ts';
import type { TransferFunction } from '../../imaging/transfer-function.ts';

/** The stretch of HU that the editor shows. */
export interface HuRange {
  readonly from: number;
  readonly to: number;
}

/** All of 12-bit CT. */
export const wholeCt: HuRange = { from: -1024, to: 3071 };
const NARROWEST_HU = 20;
/** How far beyond a curve's ends is shown, as a share of it. */
const MARGIN = 0.12;
/** A last stretch this many times as long as all before it only says that the curve goes on. */
const TAIL = 1.5;

/** The range in which a curve's own points lie, without a long tail that only carries it on. */
export function fitRange({ points }: Pick<TransferFunction, 'points'>): HuRange {
  const [first, last, beforeLast] = [points[0]!.hu, points.at(-1)!.hu, points.at(-2)!.hu];
  const end = points.length > 2 && last - beforeLast > TAIL * (beforeLast - first) ? beforeLast : last;
  const margin = Math.max(NARROWEST_HU / 2, MARGIN * (end - first));
  return { from: first - margin, to: end + margin };
}

/** The range made wider or narrower by a factor about one of its values, and held where CT is. */
export function zoomRange({ from, to }: HuRange, factor: number, aboutHu: number): HuRange {
  const width = Math.min(8000, Math.max(NARROWEST_HU, (to - from) * factor));
  const shareBefore = (aboutHu - from) / (to - from);
  const start = Math.min(4000, Math.max(-2000, aboutHu - shareBefore * width));
  return { from: start, to: start + width };
}

/** The range moved so that a value lies in it. */
export function rangeWith({ from, to }: HuRange, hu: number): HuRange {
  const margin = 0.05 * (to - from);
  const by = hu < from ? hu - from - margin : hu > to ? hu - to + margin : 0;
  return { from: from + by, to: to + by };
}

/** Share of the plot's width at which a value lies. */
export const shareOfHu = ({ from, to }: HuRange, hu: number): number => (hu - from) / (to - from);
export const huAtShare = ({ from, to }: HuRange, share: number): number => from + share * (to - from);

/**
 * Heights are square roots of opacities: what is faint (a lung's 1 %) decides as much of a picture as what is
 * dense, and could not be grasped on an even scale.
 */
export const heightOf = (opacity: number): number => Math.sqrt(opacity);
export const opacityAt = (height: number): number => Math.min(1, Math.max(0, height)) ** 2;

/** Heights of a histogram in `columns` equal stretches of a range, 0 … 1, on a logarithmic scale. */
export function histogramHeights(histogram: Histogram, range: HuRange, columns: number): number[] {
  const { firstHu, binHu, counts } = histogram;
  const binAt = (share: number) => (huAtShare(range, share) - firstHu) / binHu;
  const heights = Array.from({ length: columns }, (_, column) => {
    const first = Math.floor(binAt(column / columns));
    const last = Math.max(first + 1, Math.ceil(binAt((column + 1) / columns)));
    let sum = 0;
    for (let bin = Math.max(0, first); bin < Math.min(counts.length, last); bin++) sum += counts[bin]!;
    return Math.log1p(sum / (last - first));
  });
  const highest = Math.max(...heights);
  return highest > 0 ? heights.map((height) => height / highest) : heights;
}
