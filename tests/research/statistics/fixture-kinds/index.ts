import { agreementKinds } from './agreement.ts';
import { binaryKinds } from './binary.ts';
import { crossoverKinds } from './crossover.ts';
import { designKinds } from './design.ts';
import type { FixtureKind } from './fixture-kind.ts';
import { instrumentKinds } from './instruments.ts';
import { meanKinds } from './means.ts';
import { powerKinds } from './power.ts';
import { rankKinds } from './ranks.ts';
import { readingKinds } from './reading.ts';

/** Every kind of entry that a file of reference values may hold; an entry of another kind fails. */
export const fixtureKinds: Readonly<Record<string, FixtureKind>> = {
  ...agreementKinds,
  ...binaryKinds,
  ...crossoverKinds,
  ...designKinds,
  ...instrumentKinds,
  ...meanKinds,
  ...powerKinds,
  ...rankKinds,
  ...readingKinds,
};
