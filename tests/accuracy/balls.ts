import { type Lps, lps } from '../../src/imaging/spaces.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { createScan, type Scan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';

/** A ball whose middle lies in the middle slice. */
export interface Ball {
  readonly centre: Lps;
  readonly radiusMm: number;
}

/** Nodules of 6 to 25 mm across in a chest-sized picture, off the voxel centres. */
// biome-ignore format: a table
export const balls: readonly Ball[] = ([
  [-61.3, -48.7, 3.1], [-22.6, -57.2, 4.3], [18.9, -44.4, 6.2], [58.2, -52.9, 9.4],
  [-52.4, 3.8, 12.6], [-9.7, -8.1, 5.1], [31.5, 6.6, 7.7], [66.8, -2.3, 3.6],
  [-33.1, 47.9, 8.8], [4.2, 55.3, 10.9], [45.6, 49.1, 4.7],
] as const).map(([x, y, radiusMm]) => ({ centre: lps(x, y, 0), radiusMm }));

/** The analytic phantom that the emulated hands measure in: 336 × 360 mm in voxels of 0.7 × 0.75 × 2.5 mm. */
export function ballsScan(): Scan {
  const { volume } = analyticPhantom({
    dims: [480, 480, 5],
    spacingMm: [0.7, 0.75, 2.5],
    backgroundHu: -850,
    parts: balls.map(({ centre, radiusMm }, i) => ({
      id: `ball ${i}`,
      kind: 'sphere',
      hu: 40,
      centre,
      radiusMm,
    })),
    supersample: 3,
  });
  return createScan(testSeries, volume);
}
