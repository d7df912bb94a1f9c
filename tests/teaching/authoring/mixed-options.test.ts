import { expect, test } from 'vitest';
import { mixedOptions } from '../../../src/teaching/authoring/mixed-options.ts';

const steps = (ids: string) => [...ids].map((id) => ({ id, text: id }));

test('steps are offered by their ids, but never in the right order', () => {
  expect(mixedOptions(steps('cab'))).toEqual(steps('abc'));
  expect(mixedOptions(steps('abc'))).toEqual(steps('bca'));
});
