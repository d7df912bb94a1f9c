import { expect, test } from 'vitest';
import { createPressEdge } from '../../../src/xr/input/press-edge.ts';

test('a press counts once, however long it is held', () => {
  const began = createPressEdge();
  expect([false, true, true, false, true].map(began)).toEqual([false, true, false, false, true]);
});
