import { expect, test } from 'vitest';
import { inputNotice } from '../../../src/xr/comfort/input-notice.ts';

const left = { type: 'controller', handedness: 'left' } as const;
const right = { type: 'controller', handedness: 'right' } as const;
const hand = { type: 'hand', handedness: 'right' } as const;
const both = { left: true, right: true };

// biome-ignore format: a table
test.each([
  ['nothing is said of what is there', both, [left, right], undefined],
  ['the one that sleeps is named', both, [right], /left controller/],
  ['and the other', both, [left], /right controller/],
  ['both', both, [], /Both controllers.*show your hands/],
  ['bare hands need no controllers', both, [hand], undefined],
  ['someone who has only one is not told of the other', { left: false, right: true }, [right], undefined],
  ['before anything was seen nothing is missed', { left: false, right: false }, [], undefined],
])('%s', (_what, seen, present, text) => {
  if (text) expect(inputNotice(seen, present)).toMatch(text);
  else expect(inputNotice(seen, present)).toBeUndefined();
});
