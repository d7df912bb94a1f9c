import { affine } from '../../../src/imaging/affine.ts';
import type { Lps } from '../../../src/imaging/spaces.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
import type { Measurement } from '../../../src/measure/measurement.ts';
import type { ReportSource } from '../../../src/measure/report/report-source.ts';

/** What identifies the patient's images; a report must not hold any of it. */
export const originalUids = ['1.2.276.0.7230010.3.1.2.4711', '1.2.276.0.7230010.3.1.3.4712'] as const;

/** A ramp of 64 × 60 × 9 voxels of 0.75 × 0.9 × 7.25 mm about a position. */
export function rampAbout(position: Lps): Volume {
  const dims = [64, 60, 9] as const;
  const hu = Int16Array.from({ length: dims[0] * dims[1] * dims[2] }, (_, i) => (i % 64) * 3 - 100);
  const lpsFromIndex = affine<'lps', 'index'>(
    [0.75, 0, 0],
    [0, 0.9, 0],
    [0, 0, 7.25],
    [position[0] - 32 * 0.75, position[1] - 30 * 0.9, position[2] - 4 * 7.25],
  );
  return { dims, lpsFromIndex, hu, huRange: [-100, 89], unit: 'HU' };
}

/** Measurements of a chest CT, each kind's readings from a volume about the first. */
export function reportSource(measurements: readonly Measurement[]): ReportSource {
  return {
    measurements,
    volume: rampAbout(measurements[0]!.points[0]!),
    series: { studyUid: originalUids[0], seriesUid: originalUids[1], modality: 'CT', bodyPart: 'CHEST' },
  };
}

export const occasion = { madeAt: new Date(2026, 10, 22, 9, 5, 7), id: 'a report' };
