import type { Random } from '../base/random.ts';
import { createNoiseField } from './noise-field.ts';
import { type Phase, phases } from './phase.ts';
import type { Tissue } from './scene.ts';
import { createSheets } from './tissue-sheets.ts';

/** Mean HU in the order of `phases`: without contrast, pulmonary, arterial, portal venous, delayed. */
export type HuByPhase = readonly [
  none: number,
  pulmonary: number,
  arterial: number,
  portalVenous: number,
  delayed: number,
];

/** One line of a tissue table. */
export interface TissueSpec {
  /** Mean HU: the same in every phase, or one for each. */
  readonly hu: number | HuByPhase;
  /** Fine texture: amplitude in HU and cell in mm of value noise, one pair for coarse and one for fine. */
  readonly varies?: readonly (readonly [hu: number, cellMm: number])[];
  /** Septa in fat, fat between the bundles of a muscle: added HU, mm between sheets, half thickness in mm. */
  readonly sheets?: readonly (readonly [hu: number, apartMm: number, halfMm: number])[];
}

export type TissueTable<Name extends string = string> = Readonly<Record<Name, TissueSpec>>;

/** Every tissue of one person in one phase; the same random stream gives the same textures. */
export function createTissues<Name extends string>(
  random: Random,
  phase: Phase,
  table: TissueTable<Name>,
): Record<Name, Tissue> {
  const entries = Object.entries<TissueSpec>(table).map(([name, spec]): [string, Tissue] => {
    const hu = typeof spec.hu === 'number' ? spec.hu : spec.hu[phases.indexOf(phase)]!;
    const fields = (spec.varies ?? []).map(([amplitude, cellMm]) => ({
      amplitude,
      field: createNoiseField(random.fork(`${name}/${cellMm}`), cellMm),
    }));
    const sheets = (spec.sheets ?? []).map((sheet) =>
      createSheets(random.fork(`${name}/sheets ${sheet[1]}`), sheet),
    );
    if (fields.length + sheets.length === 0) return [name, { hu }];
    const texture = (x: number, y: number, z: number) => {
      let sum = 0;
      // An iterator would be garbage for each of millions of calls.
      for (let n = 0; n < fields.length; n++) sum += fields[n]!.amplitude * fields[n]!.field(x, y, z);
      for (let n = 0; n < sheets.length; n++) sum += sheets[n]!(x, y, z);
      return sum;
    };
    return [name, { hu, texture }];
  });
  return Object.fromEntries(entries) as Record<Name, Tissue>;
}
