import type { TissueSpec, TissueTable } from './tissue.ts';

/**
 * Tissues that several anatomies share: mean HU, and fine texture where it is seen. An anatomy adds its own lines:
 * `createTissues(random, phase, { ...commonTissues, greyMatter: { hu: 38 } })`.
 */
// biome-ignore format: a table
const table = {
  skin: { hu: 12, varies: [[34, 4]] },
  fat: { hu: -106, varies: [[9, 5], [6, 1.8]], sheets: [[62, 15, 0.75]] },
  mediastinalFat: { hu: -98, varies: [[12, 3.5]], sheets: [[70, 9, 0.75]] },
  muscle: { hu: [54, 54, 56, 58, 58], varies: [[9, 4], [7, 1.6]], sheets: [[-75, 9, 0.8]] },
  intercostal: { hu: 42, varies: [[26, 6], [12, 2]], sheets: [[-80, 7, 0.9]] },
  cartilage: { hu: 95 },
  tendon: { hu: 70 },
  cortex: { hu: 1120, varies: [[90, 3]] },
  thinCortex: { hu: 560 },
  marrow: { hu: 150, varies: [[60, 2.5]] },
  trabecular: { hu: 185, varies: [[45, 3], [40, 1.3]] },
  disc: { hu: 82 },
  spinalFluid: { hu: 14 },
  cord: { hu: 38 },
  // Contrast:            none  pulm.  art. portal delayed
  /** Veins of the body. */
  blood:          { hu: [  42,   60,  110,  158,  115] },
  /** Aorta and left heart. */
  arterial:       { hu: [  42,  170,  340,  172,  118] },
  /** Pulmonary arteries and right heart. */
  pulmonary:      { hu: [  42,  360,  210,  158,  115] },
  /** Portal, splenic and mesenteric veins. */
  portal:         { hu: [  42,   45,  110,  178,  118] },
  myocardium:     { hu: [  42,   60,  105,  108,   90], varies: [[5, 6]] },
  liver:          { hu: [  57,   57,   68,  108,   92], varies: [[5, 6]] },
  spleen:         { hu: [  48,   60,  128,  122,   98] },
  pancreas:       { hu: [  42,   48,  105,   92,   78], varies: [[9, 4]] },
  kidney:         { hu: [  32,   60,  150,  150,  130] },
  renalCortex:    { hu: [  33,   80,  195,  178,  140] },
  renalMedulla:   { hu: [  30,   40,   75,  158,  148] },
  urine:          { hu: [   4,    4,    4,    8,  480] },
  adrenal:        { hu: [  12,   20,   55,   62,   40] },
  thyroid:        { hu: [ 105,  115,  165,  150,  130] },
  bowelWall:      { hu: [  36,   40,   88,   90,   75] },
  stomachWall:    { hu: [  36,   40,   75,   62,   62] },
  node:           { hu: [  38,   42,   60,   60,   60] },
  vesselWall:     { hu: 45 },
  airwayWall: { hu: 20 },
  air: { hu: -990 },
  oesophagus: { hu: 42 },
  stomachContent: { hu: 18, varies: [[6, 9]] },
  bowelGas: { hu: -960 },
  thymus: { hu: -25 },
  fissure: { hu: -480 },
  tableShell: { hu: -180 },
  tableFoam: { hu: -945 },
  mattress: { hu: -905, varies: [[12, 4]] },
  nodule: { hu: 40, varies: [[7, 3]] },
  calcification: { hu: 640 },
} as const satisfies Record<string, TissueSpec>;

export type CommonTissueName = keyof typeof table;
export const commonTissues: TissueTable<CommonTissueName> = table;
