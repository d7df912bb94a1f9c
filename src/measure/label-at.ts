import type { Lps } from '../imaging/spaces.ts';
import type { Shape } from './shape.ts';

/** A label, or nothing where there is nothing to say yet. */
export function labelAt(at: Lps, text: string): readonly Shape[] {
  return text ? [{ shape: 'label', at, text }] : [];
}
