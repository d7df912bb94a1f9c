import { createHash } from 'node:crypto';
import type { ExaminedSlice } from '../../dicom/pixels/decode-slice.ts';
import {
  deviationOf,
  meanOf,
  mergeStatistics,
  noValues,
  statisticsOf,
  type ValueStatistics,
} from '../../dicom/pixels/value-statistics.ts';

export interface StatisticsReport {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Population standard deviation. */
  readonly std: number;
  readonly voxels: number;
}

/** What is said of a series' values; all of the slices as stored, in slice order. Null where there are none. */
export interface ValuesReport {
  readonly hu: (StatisticsReport & { readonly allInteger: boolean }) | null;
  readonly huWithoutPadding: StatisticsReport | null;
  /** Voxels below −500, from −500 below −20, from −20 below 150, from 150. */
  readonly huBandCounts: readonly [number, number, number, number];
  /** SHA-256 of all values as little-endian 16-bit integers; null where they are not whole. */
  readonly huInt16Sha256: string | null;
  /** Before rescale; the hash in slice order, for a multi-frame file in the file's frame order. DICOM alone. */
  readonly stored: (StatisticsReport & { readonly type: string; readonly sha256: string }) | null;
  readonly sliceMeans: readonly number[];
}

/** Adds up slices one at a time, so that none has to be kept. */
export class SliceSums {
  private all: ValueStatistics = noValues;
  private withoutPadding: ValueStatistics = noValues;
  private stored: ValueStatistics = noValues;
  private storedType = '';
  private readonly bands: [number, number, number, number] = [0, 0, 0, 0];
  private allInteger = true;
  private readonly means: number[] = [];
  private readonly huHash = createHash('sha256');
  private readonly storedHash = createHash('sha256');
  /** Stored values that wait for those before them in the file. */
  private readonly waiting = new Map<number, ExaminedSlice['stored']>();
  private nextStored = 0;

  /** Takes the next slice; `storedOrder` is its place in the hash of stored values. */
  add({ values, stored, statistics, withoutPadding }: ExaminedSlice, storedOrder: number): void {
    if (withoutPadding) this.withoutPadding = mergeStatistics(this.withoutPadding, withoutPadding);
    this.stored = mergeStatistics(this.stored, statisticsOf(stored));
    this.storedType = stored.constructor.name.replace('Array', '').toLowerCase();
    this.addValues(values, statistics);
    this.waiting.set(storedOrder, stored);
    this.hashStored();
  }

  /** Takes the next slice of a format whose stored values nobody asks for. */
  addValues(values: Int16Array | Float32Array, statistics = statisticsOf(values)): void {
    this.all = mergeStatistics(this.all, statistics);
    this.means.push(meanOf(statistics));
    if (values instanceof Float32Array) this.allInteger = false;
    else this.huHash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    for (let i = 0; i < values.length; i++) {
      const hu = values[i]!;
      this.bands[hu < -500 ? 0 : hu < -20 ? 1 : hu < 150 ? 2 : 3] += 1;
    }
  }

  /** The totals; use once. */
  report(): ValuesReport {
    const found = this.all.count > 0;
    const storedHash = this.storedHash.digest('hex');
    const stored = { ...statisticsReport(this.stored), type: this.storedType, sha256: storedHash };
    return {
      hu: found ? { ...statisticsReport(this.all), allInteger: this.allInteger } : null,
      huWithoutPadding: this.withoutPadding.count > 0 ? statisticsReport(this.withoutPadding) : null,
      huBandCounts: this.bands,
      huInt16Sha256: found && this.allInteger ? this.huHash.digest('hex') : null,
      stored: this.stored.count > 0 ? stored : null,
      sliceMeans: this.means,
    };
  }

  private hashStored(): void {
    let next = this.waiting.get(this.nextStored);
    while (next) {
      this.storedHash.update(new Uint8Array(next.buffer, next.byteOffset, next.byteLength));
      this.waiting.delete(this.nextStored);
      this.nextStored += 1;
      next = this.waiting.get(this.nextStored);
    }
  }
}

function statisticsReport(statistics: ValueStatistics): StatisticsReport {
  const { min, max, count } = statistics;
  return { min, max, mean: meanOf(statistics), std: deviationOf(statistics), voxels: count };
}
