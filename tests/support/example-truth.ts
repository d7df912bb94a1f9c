import { lps } from '../../src/imaging/spaces.ts';

/** The truth of a 12.5 × 10.5 × 9 mm ellipsoid, long axis from right-front to left-back on the slice z = 142. */
export const exampleTruth = {
  voxelDiagonalMm: 1.75,
  findings: [
    {
      id: 'nodule',
      outline: {
        centre: lps(-62, 14, 142),
        semiAxes: [
          [5, 3.75, 0],
          [-3.15, 4.2, 0],
          [0, 0, 4.5],
        ],
      },
      longAxis: [lps(-67, 10.25, 142), lps(-57, 17.75, 142)],
      longAxisMm: 12.5,
      shortAxisMm: 10.5,
      volumeMm3: 618.5,
      meanHu: 38.4,
    },
  ],
};
