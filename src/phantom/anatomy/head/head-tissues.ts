import type { TissueSpec } from '../../tissue.ts';

export type HeadTissueName = keyof typeof headTissues;

/** Before contrast, and with it in the arteries. */
const inArteries = (none: number, arterial: number) =>
  [none, arterial, arterial, arterial, arterial] as const;

/** Mean HU and texture of the tissues of head and neck. */
// biome-ignore format: a table
export const headTissues = {
  skin: { hu: 45, varies: [[34, 4]] },
  fat: { hu: -99, varies: [[10, 4], [6, 1.6]], sheets: [[75, 9, 0.7]] },
  orbitalFat: { hu: -84, varies: [[9, 2.5]], sheets: [[55, 7, 0.6]] },
  muscle: { hu: inArteries(56, 62), varies: [[9, 3.2], [6, 1.5]], sheets: [[-60, 8, 0.6]] },
  gland: { hu: inArteries(20, 32), varies: [[22, 2.6]] },
  salivary: { hu: inArteries(38, 62), varies: [[12, 2.6]] },
  tongue: { hu: 52, varies: [[12, 3]], sheets: [[-40, 7, 0.7]] },
  mucosa: { hu: inArteries(42, 70), varies: [[9, 3]] },
  cartilage: { hu: 110 },
  cortex: { hu: 1380, varies: [[120, 3]] },
  diploe: { hu: 640, varies: [[190, 3.4], [110, 1.6]] },
  spongy: { hu: 420, varies: [[150, 3], [110, 1.5]] },
  petrous: { hu: 1650, varies: [[260, 3]] },
  marrow: { hu: 300, varies: [[110, 2.6], [60, 1.3]] },
  tooth: { hu: 1900, varies: [[150, 2.5]] },
  disc: { hu: 85 },
  air: { hu: -995 },
  csf: { hu: 9 },
  grey: { hu: inArteries(38, 41) },
  white: { hu: inArteries(29, 30) },
  deepGrey: { hu: inArteries(38, 41), varies: [[1.2, 5]] },
  capsule: { hu: 28 },
  cerebellum: { hu: inArteries(35, 38) },
  brainStem: { hu: 33 },
  pituitary: { hu: inArteries(38, 95) },
  dura: { hu: inArteries(58, 80) },
  artery: { hu: inArteries(43, 370) },
  vein: { hu: inArteries(50, 165) },
  choroid: { hu: inArteries(33, 62) },
  vitreous: { hu: 11 },
  lens: { hu: 70 },
  sclera: { hu: 46 },
  nerve: { hu: 34 },
  thyroid: { hu: inArteries(98, 185), varies: [[12, 3]] },
  node: { hu: 42 },
  calcification: { hu: 620, varies: [[180, 1.5]] },
  pineal: { hu: 210, varies: [[120, 1.5]] },
  cord: { hu: 34 },
  clot: { hu: 66, varies: [[4, 7], [3, 3]] },
  oedema: { hu: 20 },
  plaque: { hu: 48, varies: [[12, 2]] },
  tableShell: { hu: 60 },
  tableFoam: { hu: -930 },
} as const satisfies Record<string, TissueSpec>;
