import { createRegistry } from '../../base/registry.ts';
import { abdomenFindings } from './abdomen/index.ts';
import { chestFindings } from './chest/index.ts';
import type { FindingKind } from './finding-kind.ts';
import { headFindings } from './head/index.ts';
import { spineFindings } from './spine/index.ts';

/** Every kind of finding that a recipe may ask for. */
export const findingKinds = createRegistry<FindingKind>('findings', [
  ...chestFindings,
  ...abdomenFindings,
  ...headFindings,
  ...spineFindings,
]);
