import { createRandom } from '../../../src/base/random.ts';
import { createSpine, type Spine } from '../../../src/phantom/anatomy/spine/spine.ts';
import type { FindingKind, FindingSpec, PlacedFinding } from '../../../src/phantom/findings/finding-kind.ts';

/** A spine with findings in it, as a recipe makes it. */
export function spineWith(
  seed: string,
  ...wanted: readonly (readonly [FindingKind, FindingSpec])[]
): { readonly spine: Spine; readonly findings: readonly PlacedFinding[] } {
  const chance = (spec: FindingSpec) => createRandom(seed).fork(spec.id);
  const changes = wanted.flatMap(([kind, spec]) => kind.shape?.(spec, chance(spec)) ?? []);
  const spine = createSpine(createRandom(seed).fork('spine'), { phase: 'none', changes });
  return { spine, findings: wanted.map(([kind, spec]) => kind.place(spine, spec, chance(spec))) };
}
