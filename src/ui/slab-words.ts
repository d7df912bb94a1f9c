import type { Slab, SlabProjection } from '../imaging/slab.ts';

interface SlabWords {
  readonly id: SlabProjection;
  readonly name: string;
  /** On the picture. */
  readonly short: string;
  readonly hint: string;
}

/** What a thick slice can show, in the order in which they are offered. */
export const slabWords: readonly SlabWords[] = [
  { id: 'maximum', name: 'Brightest (MIP)', short: 'MIP', hint: 'vessels and small nodules stand out' },
  { id: 'minimum', name: 'Darkest (MinIP)', short: 'MinIP', hint: 'airways and emphysema stand out' },
  { id: 'average', name: 'Average', short: 'Mean', hint: 'less noise, as a thicker scan' },
];

/** "MIP 10 mm", or nothing for a thin slice. */
export function slabText({ thicknessMm, projection }: Slab): string | undefined {
  if (thicknessMm === 0) return undefined;
  const { short } = slabWords.find(({ id }) => id === projection)!;
  return `${short} ${Number(thicknessMm.toFixed(1))} mm`;
}
