import { expect, it } from 'vitest';
import { createDoubleTap, type Tap } from '../../../src/flat/layout/double-tap.ts';

const tap = (atMs: number, more: Partial<Tap> = {}): Tap => ({
  view: 'axial',
  x: 40,
  y: 70,
  moved: 2,
  atMs,
  ...more,
});

// biome-ignore format: a table
const second: [name: string, tap: Tap, is: boolean][] = [
  ['soon and near',     tap(1300, { x: 50, y: 60 }),  true],
  ['too late',          tap(1500),                    false],
  ['too far',           tap(1200, { x: 70 }),         false],
  ['on another view',   tap(1200, { view: 'coronal' }), false],
  ['the end of a drag', tap(1200, { moved: 12 }),     false],
];
it.each(second)('a second tap %s', (_name, next, is) => {
  const doubled = createDoubleTap();
  expect(doubled(tap(1000))).toBe(false);
  expect(doubled(next)).toBe(is);
});

it('a third tap begins anew, and a drag before the tap does not count', () => {
  const doubled = createDoubleTap();
  expect([1000, 1100, 1200, 1300].map((at) => doubled(tap(at)))).toEqual([false, true, false, true]);
  expect(doubled(tap(2000, { moved: 30 }))).toBe(false);
  expect(doubled(tap(2100))).toBe(false);
});
