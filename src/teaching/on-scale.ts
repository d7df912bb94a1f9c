import type { Scale } from './control.ts';

/** The value of a scale that is nearest to a number. */
export function onScale({ min, max, step }: Pick<Scale, 'min' | 'max' | 'step'>, to: number): number {
  const steps = Math.round((Math.min(max, Math.max(min, to)) - min) / step);
  return Math.min(max, min + steps * step);
}
