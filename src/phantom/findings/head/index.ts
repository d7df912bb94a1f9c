import type { FindingKind } from '../finding-kind.ts';
import { aneurysm } from './aneurysm.ts';
import { carotidStenosis } from './carotid-stenosis.ts';
import { haemorrhage } from './haemorrhage.ts';
import { headLandmark } from './landmark.ts';
import { subdural } from './subdural.ts';

/** Every finding that the head can have: one line each. */
export const headFindings: readonly FindingKind[] = [
  aneurysm,
  carotidStenosis,
  haemorrhage,
  headLandmark,
  subdural,
];
