import type { Mode } from './look.ts';
import type { PhantomSize } from './phantom-sizes.ts';

type Goals = Readonly<Record<Mode, number>>;

/** How many times faster than the fastest peer a frame is to be, where the project has set that. */
const goals: Partial<Record<PhantomSize, { readonly matched: Goals; readonly high?: Goals }>> = {
  '256': { matched: { lit: 3, unlit: 3, mip: 2, isosurface: 7 } },
  '300': {
    matched: { lit: 5, unlit: 5, mip: 3, isosurface: 10 },
    high: { lit: 2.5, unlit: 2.5, mip: 1.5, isosurface: 8 },
  },
};

/** `matched`: at a PSNR no lower than that peer's; `high`: at the quality asked of us by itself. */
export function goalOf(size: PhantomSize, quality: 'matched' | 'high', mode: Mode): number | undefined {
  return goals[size]?.[quality]?.[mode];
}
