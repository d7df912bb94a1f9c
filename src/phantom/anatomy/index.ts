import { createRegistry } from '../../base/registry.ts';
import { abdomenAnatomy } from './abdomen/abdomen-anatomy.ts';
import type { AnatomyKind } from './anatomy-kind.ts';
import { chestAnatomy } from './chest/chest-anatomy.ts';
import { headAnatomy } from './head/head-anatomy.ts';
import { spineAnatomy } from './spine/spine-anatomy.ts';

/** Every part of the body that a recipe may ask for: one line each. */
export const anatomyKinds = createRegistry<AnatomyKind>('anatomies', [
  abdomenAnatomy,
  chestAnatomy,
  headAnatomy,
  spineAnatomy,
]);
