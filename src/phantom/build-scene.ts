import { createRandom } from '../base/random.ts';
import { anatomyKinds } from './anatomy/index.ts';
import type { PlacedFinding } from './findings/finding-kind.ts';
import { findingKinds } from './findings/index.ts';
import type { Recipe } from './recipe.ts';
import type { Scene } from './scene.ts';
import type { Solid } from './solid.ts';
import { createTurn } from './turned.ts';

/** A recipe's patient with its findings in place. */
export interface CaseScene {
  readonly scene: Scene;
  /** The person alone, whom findings may have shaped. */
  readonly body: Scene;
  /** The body's outer surface. */
  readonly skin: Solid;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Findings first change the plan of the body, then the body is built, then they are painted over it; last the
 * person is turned as they lie.
 */
export function buildScene({ seed, anatomy, phase, findings: specs }: Recipe): CaseScene {
  const random = createRandom(seed);
  const chanceOf = (id: string) => random.fork(`finding ${id}`);
  const changes = specs.flatMap((spec) => findingKinds.get(spec.kind).shape?.(spec, chanceOf(spec.id)) ?? []);
  const body = anatomyKinds.get(anatomy).create(random.fork(anatomy), { phase, changes });
  const findings = specs.map((spec) => findingKinds.get(spec.kind).place(body, spec, chanceOf(spec.id)));
  const { turnDegrees, table } = body.lies ?? { turnDegrees: 0, table: [] };
  const turn = createTurn(turnDegrees);
  const under = new Set(table);
  const person = body.scene.layers.map((layer) => (under.has(layer) ? layer : turn.layer(layer)));
  const placed = findings.map(turn.finding);
  return {
    scene: { layers: [...person, ...placed.flatMap((finding) => finding.layers)] },
    body: { layers: person },
    skin: turn.solid(body.skin),
    findings: placed,
  };
}
