import { z } from 'zod';
import type { Chest } from '../../anatomy/chest/chest.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('aortic-channel'),
  channel: z.enum(['true', 'false']),
});

/** One channel of a dissected aorta as something to point to: the largest ball in it where the aorta is measured. */
export const aorticChannel = findingKind({
  kind: 'aortic-channel',
  anatomy: 'chest',
  schema,
  example: { id: 'false-lumen', kind: 'aortic-channel', channel: 'false' },
  place({ dissection }: Chest, { id, kind, channel }) {
    if (!dissection) throw new Error('aortic channel: the recipe has no aortic dissection');
    return {
      id,
      kind,
      region: dissection.channel[channel],
      layers: [],
      place: dissection.type === 'A' ? 'ascending aorta' : 'descending aorta',
      facts: { channel },
    };
  },
});
