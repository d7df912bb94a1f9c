import { expect, test } from 'vitest';
import { createStackPush } from '../../../src/xr/slice/stack-push.ts';

test('6 mm toward the panel is one slice on, back is one slice back, and nothing is lost between', () => {
  const push = createStackPush();
  push.start(0.8);
  expect(push.move(0.796)).toBe(0);
  expect(push.move(0.7935)).toBe(1);
  expect(push.move(0.7515)).toBe(7);
  expect(push.move(0.8)).toBe(-8);
});
