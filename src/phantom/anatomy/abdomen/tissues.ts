import type { Random } from '../../../base/random.ts';
import type { Phase } from '../../phase.ts';
import type { Tissue } from '../../scene.ts';
import { createTissues, type HuByPhase, type TissueSpec } from '../../tissue.ts';

/** Columns: without contrast, pulmonary, arterial, portal venous, delayed. */
const blood = (...hu: HuByPhase): TissueSpec => ({ hu });
const even = (hu: number, ...varies: readonly (readonly [hu: number, cellMm: number])[]): TissueSpec => ({
  hu,
  varies,
});
const grainy = (
  hu: HuByPhase,
  ...varies: readonly (readonly [hu: number, cellMm: number])[]
): TissueSpec => ({ hu, varies });

// biome-ignore format: a table
const table = {
  aorta:       blood(42, 190, 325, 158, 98),
  cava:        blood(40, 60, 62, 138, 96),
  cavaRenal:   blood(40, 90, 150, 152, 98),
  portalVein:  blood(42, 50, 86, 172, 100),
  hepaticVein: blood(40, 46, 50, 162, 98),
  mesenteric:  blood(38, 110, 210, 150, 92),
  liver:       grainy([57, 60, 68, 112, 88], [5, 7]),
  spleen:      grainy([48, 80, 132, 124, 88], [4, 6]),
  pancreas:    grainy([40, 60, 108, 92, 70], [12, 4]),
  cortex:      blood(34, 90, 178, 186, 128),
  medulla:     blood(31, 40, 58, 168, 142),
  pelvis:      blood(8, 8, 8, 12, 620),
  bladder:     blood(6, 6, 6, 7, 40),
  adrenal:     blood(34, 50, 78, 82, 66),
  bowelWall:   grainy([38, 60, 92, 98, 74], [8, 3]),
  gastricWall: blood(38, 60, 84, 92, 72),
  muscle:      { ...grainy([56, 58, 60, 66, 64], [8, 4], [8, 1.6]), sheets: [[-80, 10, 0.8]] },
  vesselWall:  blood(40, 44, 48, 52, 50),
  prostate:    blood(38, 48, 62, 78, 80),
  heart:       blood(42, 200, 240, 140, 95),
  myocardium:  blood(44, 80, 112, 108, 84),
  skin: even(12, [34, 4]), sinusFat: even(-88),
  fat:         { ...even(-108, [9, 5], [6, 1.8]), sheets: [[62, 15, 0.75]] },
  visceralFat: { ...even(-106, [10, 6], [6, 2]), sheets: [[66, 13, 0.75]] },
  fascia: even(-20), cartilage: even(105), cortexBone: even(1100, [90, 3]), thinCortex: even(540),
  trabecular: even(165, [50, 3], [45, 1.3]), marrow: even(130, [60, 2.5]), disc: even(80), spinalFluid: even(16),
  nerve: even(34), lung: even(-850, [30, 6], [26, 2]), gas: even(-985), bile: even(7),
  bowelFluid: even(24, [10, 8]), gastricFluid: even(14, [6, 9]), stool: even(34, [40, 5], [26, 2.2]), stoolGas: even(-880),
  calcium: even(620), tableShell: even(-180), tableFoam: even(-945), mattress: even(-905, [12, 4]),
} as const satisfies Record<string, TissueSpec>;

export type AbdomenTissue = keyof typeof table;

/** Every tissue of one person in one phase; the same stream gives the same textures. */
export function createAbdomenTissues(phase: Phase, random: Random): Record<AbdomenTissue, Tissue> {
  // No two hearts pump alike: all enhancement is a little stronger or weaker.
  const strength = random.between(0.94, 1.07);
  const own = Object.entries<TissueSpec>(table).map(([name, spec]): [string, TissueSpec] => {
    const { hu } = spec;
    if (typeof hu === 'number') return [name, spec];
    const [none, ...rest] = hu;
    const enhanced = rest.map((value) => Math.round(none + strength * (value - none)));
    return [name, { ...spec, hu: [none, ...enhanced] as unknown as HuByPhase }];
  });
  return createTissues(random, phase, Object.fromEntries(own) as Record<AbdomenTissue, TissueSpec>);
}
