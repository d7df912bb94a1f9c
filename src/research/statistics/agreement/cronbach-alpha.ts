import { sum, variance } from '../descriptive.ts';
import { computed, type Figure, notComputable } from '../outcome.ts';

/** Cronbach's alpha (raw) of `scores[participant][item]`: how far the items measure the same. */
export function cronbachAlpha(scores: readonly (readonly number[])[]): Figure {
  const items = scores[0]?.length ?? 0;
  if (scores.length < 2 || items < 2)
    return notComputable('too-few', 'No alpha: it needs two participants and two items or more.');
  const each = sum(Array.from({ length: items }, (_, j) => variance(scores.map((row) => row[j]!))));
  const whole = variance(scores.map(sum));
  if (!(whole > 0)) return notComputable('no-variance', 'No alpha: all participants have the same total.');
  return computed({ value: (items / (items - 1)) * (1 - each / whole) });
}
