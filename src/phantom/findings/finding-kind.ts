import type { z } from 'zod';
import type { Random } from '../../base/random.ts';
import type { Triple } from '../../imaging/vector.ts';
import type { Body } from '../anatomy/anatomy-kind.ts';
import type { Layer } from '../scene.ts';
import type { Solid } from '../solid.ts';

/** What every finding in a recipe says; each kind adds its own fields. */
export interface FindingSpec {
  readonly id: string;
  readonly kind: string;
}

/** An exact number that a student could measure, from the formula that made the shape. */
export interface Measure {
  /** In a reader's words: "Outer diameter". */
  readonly quantity: string;
  readonly value: number;
  /** UCUM: 'mm', 'mm2', 'mL', 'deg', "[hnsf'U]", '1'. */
  readonly unit: 'mm' | 'mm2' | 'mL' | 'deg' | "[hnsf'U]" | '1';
  /** Where to put the points of a measurement that gives it, LPS mm: two ends of a length, four of two lines. */
  readonly points?: readonly Triple[];
}

/** A finding in its place, and what its truth is computed from. */
export interface PlacedFinding {
  readonly id: string;
  readonly kind: string;
  /** The shape whose volume, diameters, outline and HU are the truth; none where a finding is no body. */
  readonly region?: Solid;
  /** Painted last, over the body; empty where the anatomy painted the finding itself. */
  readonly layers: readonly Layer[];
  /** Where it lies, in words: "right upper lobe". */
  readonly place?: string;
  readonly measures?: Readonly<Record<string, Measure>>;
  /** Facts in words that keys may take, such as `side: 'left'`. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** One kind of finding: its recipe fields, what it changes of the body, and how it is put into it. */
export interface FindingKind {
  readonly kind: string;
  /** The anatomy that it belongs to. */
  readonly anatomy: string;
  readonly schema: z.ZodType<FindingSpec>;
  readonly example: FindingSpec;
  /** Change of the anatomy's plan before it is built: a curved spine, a wide aorta. */
  shape?(spec: FindingSpec, random: Random): object;
  /** `random` starts anew, so what `shape` drew from its own can be drawn again. */
  place(body: Body, spec: FindingSpec, random: Random): PlacedFinding;
}

/** Binds a kind's own recipe fields and its anatomy's body to its `shape` and `place`. */
export function findingKind<S extends FindingSpec, B extends Body>(definition: {
  readonly kind: string;
  readonly anatomy: string;
  readonly schema: z.ZodType<S>;
  readonly example: NoInfer<S>;
  shape?(spec: S, random: Random): object;
  place(body: B, spec: S, random: Random): PlacedFinding;
}): FindingKind {
  const { schema, shape, place, ...rest } = definition;
  return {
    ...rest,
    schema,
    ...(shape && { shape: (spec, random) => shape(schema.parse(spec), random) }),
    // The recipe's schema lets a finding only into its own anatomy, so the body is of its kind.
    place: (body, spec, random) => place(body as B, schema.parse(spec), random),
  };
}
