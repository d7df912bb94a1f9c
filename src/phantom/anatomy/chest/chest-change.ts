import type { AorticDisease } from './aortic-disease.ts';
import type { PleuralGap } from './pleural-gap.ts';

/** What a finding may change of a chest before it is built. */
export interface ChestChange {
  /** Air or fluid between one lung and the chest wall. */
  readonly pleuralGap?: PleuralGap;
  /** How much wider than usual each ventricle is, 1 for as usual. */
  readonly ventricles?: Ventricles;
  /** A wide aorta, or one whose wall has split. */
  readonly aorta?: AorticDisease;
}

export interface Ventricles {
  readonly right: number;
  readonly left: number;
}

/** All changes as one: where two change the same, the later one holds. */
export const joinChanges = (changes: readonly ChestChange[]): ChestChange => Object.assign({}, ...changes);
