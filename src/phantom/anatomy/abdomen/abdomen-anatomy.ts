import type { AnatomyKind } from '../anatomy-kind.ts';
import { type Abdomen, type AbdomenChange, createAbdomen } from './abdomen.ts';

/** Abdomen and pelvis: the middle of the third lumbar vertebra is at (0, 0, 0). */
export const abdomenAnatomy: AnatomyKind<Abdomen, AbdomenChange> = {
  kind: 'abdomen',
  label: 'Abdomen and pelvis',
  bodyPart: 'ABDOMENPELVIS',
  windows: [
    { name: 'ABDOMEN', center: 50, width: 400 },
    { name: 'BONE', center: 400, width: 1800 },
  ],
  create: createAbdomen,
};
