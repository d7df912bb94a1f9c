import type { Lps } from '../../imaging/spaces.ts';
import type { Volume } from '../../imaging/volume.ts';
import { forEachVoxelOfSphere } from '../../measure/sphere-voxels.ts';
import { thresholdRegion } from '../../measure/threshold-region.ts';
import { collectValues } from '../../measure/value-statistics.ts';
import type { AuthoredTruth } from '../case-truth.ts';
import type { Mark } from './draft-finding.ts';
import { maskOfRuns } from './mask-of-runs.ts';
import { forEachVoxel, type Runs, runsOf } from './mask-runs.ts';

/** A point stands for a ball of this radius: nobody points finer. */
export const POINT_RADIUS_MM = 3;

/** The shape that a mark of numbers stands for, with the mean of its voxels; undefined where it holds none. */
export function markTruth(volume: Volume, mark: Mark): AuthoredTruth | undefined {
  if (mark.mark === 'point') return ballTruth(volume, mark.at, POINT_RADIUS_MM);
  if (mark.mark === 'sphere') return ballTruth(volume, mark.centre, mark.radiusMm);
  if (mark.mark !== 'threshold') return undefined;
  const voxels: number[] = [];
  thresholdRegion(volume, mark.centre, mark.radiusMm, mark.lowHu, mark.highHu, (at) => voxels.push(at));
  return paintedTruth(volume, runsOf(voxels));
}

/** The shape of painted voxels, with their mean; undefined where nothing is painted. */
export function paintedTruth(volume: Volume, runs: Runs): AuthoredTruth | undefined {
  const mask = maskOfRuns(volume, runs);
  if (!mask) return undefined;
  let [sum, count] = [0, 0];
  forEachVoxel(runs, (at) => {
    sum += volume.hu[at]!;
    count += 1;
  });
  return { shape: 'mask', mask, meanHu: sum / count };
}

function ballTruth(volume: Volume, centre: Lps, radiusMm: number): AuthoredTruth | undefined {
  const values = collectValues();
  forEachVoxelOfSphere(volume, centre, radiusMm, (at, share, whole) =>
    values.add(volume.hu[at]!, share, whole),
  );
  const found = values.result();
  return (
    found && {
      shape: 'ellipsoid',
      centre,
      semiAxes: [
        [radiusMm, 0, 0],
        [0, radiusMm, 0],
        [0, 0, radiusMm],
      ],
      meanHu: found.mean,
    }
  );
}
