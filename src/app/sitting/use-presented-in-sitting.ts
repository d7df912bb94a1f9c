import { useEffect } from 'react';
import type { Condition } from '../../teaching/condition.ts';
import type { Reading } from '../reading.ts';

/** Tells the sitting which display is before the participant's eyes; with the room it is the page again. */
export function usePresentedInSitting(sitting: Reading['sitting'], presented: Condition): void {
  const guide = sitting?.guide;
  useEffect(() => guide?.present(presented), [guide, presented]);
  useEffect(() => () => guide?.present('flat'), [guide]);
}
