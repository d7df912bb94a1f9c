import type { Solid } from './solid.ts';

/** What a solid is made of: mean HU and, where it is not homogeneous, what is added at each LPS point. */
export interface Tissue {
  readonly hu: number;
  readonly texture?: (x: number, y: number, z: number) => number;
}

/** One solid filled with one tissue. */
export interface Layer {
  readonly solid: Solid;
  readonly tissue: Tissue;
}

/** A patient on the table: air, and layers each of which covers what came before it. */
export interface Scene {
  readonly layers: readonly Layer[];
}

export const airHu = -1000;

export const tissueHu = (tissue: Tissue, x: number, y: number, z: number): number =>
  tissue.texture ? tissue.hu + tissue.texture(x, y, z) : tissue.hu;

/** One layer for each solid, all of the same tissue. */
export const fill = (tissue: Tissue, ...solids: readonly Solid[]): Layer[] =>
  solids.map((solid) => ({ solid, tissue }));
