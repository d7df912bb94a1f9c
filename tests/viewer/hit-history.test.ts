import { expect, test } from 'vitest';
import { createHitHistory } from '../../src/viewer/hit-history.ts';

test('gives the position at a time, by straight line between records', () => {
  const history = createHitHistory();
  for (let t = 0; t <= 200; t += 20) history.record(t, t * 2, 100 - t);
  expect(history.at(130)).toEqual([260, -30]);
  expect(history.at(140)).toEqual([280, -40]);
  expect(history.at(999)).toEqual([400, -100]);
});

test('before the first record is the first record', () => {
  const history = createHitHistory();
  history.record(500, 3, 4);
  history.record(510, 5, 6);
  expect(history.at(440)).toEqual([3, 4]);
});

test('keeps the newest when it is full, and nothing once cleared', () => {
  const history = createHitHistory();
  for (let t = 0; t < 1000; t += 10) history.record(t, t, -t);
  expect(history.at(925)).toEqual([925, -925]);
  expect(history.at(0)![0]).toBe(680);
  history.clear();
  expect(history.at(925)).toBeUndefined();
  history.record(2000, 7, 8);
  expect(history.at(1930)).toEqual([7, 8]);
});

test('two records of one moment do not divide by zero', () => {
  const history = createHitHistory();
  history.record(100, 1, 1);
  history.record(100, 2, 2);
  expect(history.at(100)).toEqual([2, 2]);
});

test('where a pointer rested is the mean over a period of tremor, and a moving pointer is where it is', () => {
  const history = createHitHistory();
  for (let t = 0; t <= 300; t += 10) history.record(t, 50 + 3 * Math.sin((2 * Math.PI * t) / 120), 20);
  const [x, y] = history.restedAt(230, 9)!;
  expect(Math.abs(x - 50)).toBeLessThan(0.6);
  expect(y).toBe(20);
  expect(Math.abs(history.at(230)![0] - 50)).toBeGreaterThan(1);
  history.clear();
  for (let t = 0; t <= 300; t += 10) history.record(t, 2 * t, 20);
  expect(Math.abs(history.restedAt(230, 9)![0] - 460)).toBeLessThan(5);
  history.clear();
  expect(history.restedAt(230, 9)).toBeUndefined();
});
