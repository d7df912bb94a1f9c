import { commonTissues } from '../../common-tissues.ts';
import type { TissueSpec, TissueTable } from '../../tissue.ts';

/** What only the chest's scans tell apart: where contrast has come to, and what fills a diseased pleural space. */
// biome-ignore format: a table
const table = {
  // Contrast:                none  pulm.  art. portal delayed
  /** Upper cava and its feeders: contrast from an arm is still undiluted there. */
  upperVein:          { hu: [  42,  560,  190,  158,  115] },
  pulmonaryVein:      { hu: [  42,  300,  320,  160,  116] },
  leftHeart:          { hu: [  42,  235,  335,  162,  116] },
  clot:               { hu: 48, varies: [[6, 3]] },
  falseLumen:         { hu: [  40,   80,  185,  150,  118], varies: [[9, 9]] },
  flap:               { hu: 50 },
  visceralPleura:     { hu: -60 },
  collapsedLung:      { hu: [  38,   60,   85,   95,   85], varies: [[9, 4]] },
} as const satisfies Record<string, TissueSpec>;

export type ChestTissueName = keyof typeof table | keyof typeof commonTissues;
export const chestTissues = { ...commonTissues, ...table } satisfies TissueTable<ChestTissueName>;
