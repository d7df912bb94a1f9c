import type { FindingKind } from '../finding-kind.ts';
import { boneLesion } from './bone-lesion.ts';
import { compressionFracture } from './compression-fracture.ts';
import { landmarkVertebra } from './landmark-vertebra.ts';
import { scoliosis } from './scoliosis.ts';
import { spondylolisthesis } from './spondylolisthesis.ts';

/** Every finding that the spine can have: one line each. */
export const spineFindings: readonly FindingKind[] = [
  scoliosis,
  compressionFracture,
  landmarkVertebra,
  spondylolisthesis,
  boneLesion,
];
