import type { TissueTable } from '../../tissue.ts';

/** Mean HU by phase: without contrast, pulmonary, arterial, portal venous, delayed. */
export const spineTissues = {
  skin: { hu: 12, varies: [[34, 4]] },
  fat: {
    hu: -104,
    varies: [
      [9, 5],
      [6, 1.8],
    ],
    sheets: [[60, 15, 0.75]],
  },
  deepFat: { hu: -99, varies: [[11, 4]], sheets: [[70, 11, 0.8]] },
  epiduralFat: { hu: -88, varies: [[10, 2.5]] },
  muscle: {
    hu: [52, 58, 62, 66, 62],
    varies: [
      [8, 4],
      [7, 1.6],
    ],
    sheets: [[-80, 9, 0.8]],
  },
  tendon: { hu: 72 },
  disc: { hu: 92, varies: [[6, 3]] },
  ligament: { hu: 62, varies: [[6, 2]] },
  sac: { hu: 16, varies: [[5, 2.5]] },
  cord: { hu: 38 },
  nerve: { hu: 34 },
  vesselWall: { hu: 44 },
  arterial: { hu: [41, 120, 320, 165, 120] },
  venous: { hu: [41, 45, 60, 150, 120] },
  organ: { hu: [36, 60, 110, 120, 95], varies: [[5, 5]] },
  kidney: {
    hu: [32, 80, 150, 175, 150],
    varies: [
      [4, 4],
      [5, 9],
    ],
  },
  liver: { hu: [57, 60, 68, 108, 95], varies: [[5, 6]] },
  hepatic: { hu: [42, 50, 60, 165, 110] },
  bowelWall: { hu: [42, 50, 70, 85, 70] },
  bowelContent: { hu: 22, varies: [[18, 5]] },
  gas: { hu: -960 },
  air: { hu: -990 },
  lung: {
    hu: -868,
    varies: [
      [16, 7],
      [14, 2.6],
    ],
  },
  calcification: { hu: 720, varies: [[120, 2]] },
  cartilage: { hu: 95 },
  mattress: { hu: -905, varies: [[12, 4]] },
  tableShell: { hu: -180 },
  tableFoam: { hu: -945 },
} as const satisfies TissueTable;
export type SpineTissueName = keyof typeof spineTissues;
