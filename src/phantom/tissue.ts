import type { Random } from '../base/random.ts';
import { createNoiseField } from './noise-field.ts';
import type { Tissue } from './scene.ts';

/** Mean HU of every tissue of the body, with fine texture; blood pools as in the portal venous phase. */
export type TissueName = keyof typeof meanHu;

// biome-ignore format: a table
const meanHu = {
  skin: 25, fat: -104, mediastinalFat: -96, muscle: 56, intercostal: 46, cartilage: 95, tendon: 70,
  cortex: 1120, thinCortex: 560, marrow: 150, trabecular: 185, disc: 82, spinalFluid: 14, cord: 38,
  blood: 158, arterial: 172, myocardium: 108, vesselWall: 45, airwayWall: 20, air: -990,
  oesophagus: 42, liver: 108, spleen: 122, stomachWall: 62, stomachContent: 18, bowelGas: -960, kidney: 150,
  thyroid: 150, node: 60, thymus: -25, fissure: -480, tableShell: -180, tableFoam: -945, mattress: -905,
  nodule: 40, calcification: 640,
} as const;

/** How much a tissue varies: [amplitude HU, cell mm] of value noise; two of them for coarse and fine. */
const variation: Partial<Record<TissueName, readonly (readonly [hu: number, cellMm: number])[]>> = {
  fat: [
    [9, 5],
    [6, 1.8],
  ],
  mediastinalFat: [[12, 3.5]],
  muscle: [
    [9, 4],
    [7, 1.6],
  ],
  intercostal: [
    [22, 6],
    [10, 2],
  ],
  trabecular: [
    [45, 3],
    [40, 1.3],
  ],
  marrow: [[60, 2.5]],
  cortex: [[90, 3]],
  liver: [[5, 6]],
  stomachContent: [[6, 9]],
  myocardium: [[5, 6]],
  mattress: [[12, 4]],
  nodule: [[7, 3]],
};

/** Every tissue of one person; the same random stream gives the same textures. */
export function createTissues(random: Random): Record<TissueName, Tissue> {
  const entries = Object.entries(meanHu).map(([name, hu]) => {
    const fields = (variation[name as TissueName] ?? []).map(([amplitude, cellMm]) => ({
      amplitude,
      field: createNoiseField(random.fork(`${name}/${cellMm}`), cellMm),
    }));
    if (fields.length === 0) return [name, { hu }];
    const texture = (x: number, y: number, z: number) => {
      let sum = 0;
      for (const { amplitude, field } of fields) sum += amplitude * field(x, y, z);
      return sum;
    };
    return [name, { hu, texture }];
  });
  return Object.fromEntries(entries) as Record<TissueName, Tissue>;
}
