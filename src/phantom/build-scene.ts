import { createRandom } from '../base/random.ts';
import { createChest } from './anatomy/chest/chest.ts';
import type { PlacedFinding } from './findings/finding-kind.ts';
import { findingKinds } from './findings/index.ts';
import type { Recipe } from './recipe.ts';
import { fill, type Scene } from './scene.ts';

/** A recipe's patient with its findings in place. */
export interface CaseScene {
  readonly scene: Scene;
  readonly findings: readonly PlacedFinding[];
}

/** Findings are painted last and cover what they lie in. */
export function buildScene(recipe: Recipe): CaseScene {
  const random = createRandom(recipe.seed);
  const chest = createChest(random.fork('chest'));
  const findings = recipe.findings.map((spec) =>
    findingKinds.get(spec.kind).place(chest, spec, random.fork(`finding ${spec.id}`)),
  );
  const painted = findings.flatMap(({ tissue, solid }) => fill(tissue, solid));
  return { scene: { layers: [...chest.scene.layers, ...painted] }, findings };
}
