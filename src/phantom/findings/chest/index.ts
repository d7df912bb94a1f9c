import type { FindingKind } from '../finding-kind.ts';
import { aorticChannel } from './aortic-channel.ts';
import { aorticDissection } from './aortic-dissection.ts';
import { embolus } from './embolus.ts';
import { granuloma } from './granuloma.ts';
import { nodule } from './nodule.ts';
import { pleuralEffusion } from './pleural-effusion.ts';
import { pneumothorax } from './pneumothorax.ts';
import { structure } from './structure.ts';
import { ventricles } from './ventricles.ts';

/** Every finding that the chest can have: one line each. */
export const chestFindings: readonly FindingKind[] = [
  nodule,
  granuloma,
  pneumothorax,
  pleuralEffusion,
  embolus,
  ventricles,
  aorticDissection,
  aorticChannel,
  structure,
];
