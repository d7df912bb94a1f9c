import type { FindingKind } from '../finding-kind.ts';
import { abdominalStructure } from './abdominal-structure.ts';
import { adrenalNodule } from './adrenal-nodule.ts';
import { aorticAneurysm } from './aortic-aneurysm.ts';
import { liverLesion } from './liver-lesion.ts';
import { pneumoperitoneum } from './pneumoperitoneum.ts';
import { uretericStone } from './ureteric-stone.ts';

/** Every finding that the abdomen can have: one line each. */
export const abdomenFindings: readonly FindingKind[] = [
  aorticAneurysm,
  uretericStone,
  adrenalNodule,
  liverLesion,
  pneumoperitoneum,
  abdominalStructure,
];
