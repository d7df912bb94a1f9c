import type { AnatomyKind } from '../anatomy-kind.ts';
import { createSpine, type Spine } from './spine.ts';
import type { SpineChange } from './spine-change.ts';

/** Thoracic and lumbar spine with the sacrum, on the back; (0, 0, 0) is the middle of S1's upper end plate. */
export const spineAnatomy: AnatomyKind<Spine, SpineChange> = {
  kind: 'spine',
  label: 'Spine',
  bodyPart: 'SPINE',
  windows: [
    { name: 'BONE', center: 400, width: 1800 },
    { name: 'SOFT TISSUE', center: 40, width: 400 },
  ],
  create: createSpine,
};
