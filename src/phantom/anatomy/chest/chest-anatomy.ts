import type { AnatomyKind } from '../anatomy-kind.ts';
import { type Chest, createChest } from './chest.ts';
import type { ChestChange } from './chest-change.ts';

/** The chest, arms up, from the neck's root to the upper abdomen; the carina is at (0, 0, 0). */
export const chestAnatomy: AnatomyKind<Chest, ChestChange> = {
  kind: 'chest',
  label: 'Chest',
  bodyPart: 'CHEST',
  windows: [
    { name: 'MEDIASTINUM', center: 40, width: 400 },
    { name: 'LUNG', center: -600, width: 1500 },
  ],
  create: createChest,
};
