import type { z } from 'zod';
import type { Random } from '../../base/random.ts';
import type { Chest } from '../anatomy/chest/chest.ts';
import type { Lobe } from '../anatomy/chest/lobes.ts';
import type { Tissue } from '../scene.ts';
import type { Solid } from '../solid.ts';

/** What every finding in a recipe says; each kind adds its own fields. */
export interface FindingSpec {
  readonly id: string;
  readonly kind: string;
}

/** A finding in its place: the solid and tissue that are painted, and that its truth is computed from. */
export interface PlacedFinding {
  readonly id: string;
  readonly kind: string;
  readonly solid: Solid;
  readonly tissue: Tissue;
  readonly lobe: Lobe;
}

/** One kind of finding: its recipe fields and how it is put into a chest. */
export interface FindingKind {
  readonly kind: string;
  readonly schema: z.ZodType<FindingSpec>;
  readonly example: FindingSpec;
  place(chest: Chest, spec: FindingSpec, random: Random): PlacedFinding;
}

/** Binds a kind's own recipe fields to its `place`. */
export function findingKind<S extends FindingSpec>(definition: {
  readonly kind: string;
  readonly schema: z.ZodType<S>;
  readonly example: NoInfer<S>;
  place(chest: Chest, spec: S, random: Random): PlacedFinding;
}): FindingKind {
  const { schema, place } = definition;
  return { ...definition, place: (chest, spec, random) => place(chest, schema.parse(spec), random) };
}
