import type { AnatomyKind } from '../anatomy-kind.ts';
import { createHead, type Head, type HeadChange } from './head.ts';

/** Head and neck; (0, 0, 0) lies midway between the ear canals, axial planes through the lower orbital rims. */
export const headAnatomy: AnatomyKind<Head, HeadChange> = {
  kind: 'head',
  label: 'Head',
  bodyPart: 'HEAD',
  windows: [
    { name: 'BRAIN', center: 40, width: 80 },
    { name: 'BONE', center: 500, width: 2500 },
  ],
  create: createHead,
};
