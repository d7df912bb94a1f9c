import { lps } from '../../src/imaging/spaces.ts';

/** Two ellipsoids: one of 12.5 × 10.5 × 9 mm, long axis from right-front to left-back at z = 142, and a small one. */
export const exampleTruth = {
  seriesUrl: 'generated/cases/chest-001/series-0123456789ab.zip',
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
      shortAxis: [lps(-58.85, 9.8, 142), lps(-65.15, 18.2, 142)],
      shortAxisMm: 10.5,
      place: 'right upper lobe',
      facts: { lobe: 'right-upper', side: 'right' },
      volumeMm3: 618.5,
      meanHu: 38.4,
    },
    {
      id: 'granuloma',
      outline: {
        centre: lps(48, 31, 65),
        semiAxes: [
          [2.25, 0, 0],
          [0, 2, 0],
          [0, 0, 1.75],
        ],
      },
      longAxis: [lps(45.75, 31, 65), lps(50.25, 31, 65)],
      longAxisMm: 4.5,
      shortAxis: [lps(48, 29, 65), lps(48, 33, 65)],
      shortAxisMm: 4,
      place: 'left lower lobe',
      facts: { lobe: 'left-lower', side: 'left' },
      volumeMm3: 33,
      meanHu: 640,
    },
  ],
};
