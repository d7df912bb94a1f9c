import { expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { explainMiss } from '../../src/viewer/explain-miss.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { exampleScan } from '../xr/example-scan.ts';

const large = sphere(lps(-11, 40, 45), 5);
const small = sphere(lps(9, -40, -45), 4);
const { volume } = analyticPhantom({
  dims: [50, 60, 40],
  spacingMm: [0.75, 2.5, 3.25],
  backgroundHu: -1000,
  parts: [
    { id: 'large', kind: 'sphere', centre: large.centre, radiusMm: 5, hu: 40 },
    { id: 'small', kind: 'sphere', centre: small.centre, radiusMm: 4, hu: 40 },
  ],
});
const scan = createScan(exampleScan().series, volume, { window: { centre: -600, width: 1500 } });
const by = { input: 'mouse', condition: 'flat' } as const;

const kind = questionKinds.get('free-response');
const question = kind.example.question;
const key = {
  ...kind.example.key,
  key: {
    lesions: [
      { name: 'the large ball', region: { ...large } },
      { name: 'the small ball', region: { ...small } },
    ],
    voxelDiagonalMm: 4.2,
  },
};

/** A reader who looks at the large ball for a while, never at the small one, and marks these places. */
function explained(marks: { at: [number, number, number]; rating: number }[], lookMs: number) {
  const clock = createManualClock(50_000);
  const viewer = createViewer({ clock, newId: () => 'id' });
  viewer.run('openScan', { scan }, by);
  viewer.run('setLayout', { layout: 'one', main: 'axial' }, by);
  viewer.run('moveCrosshair', { to: large.centre }, by);
  clock.advance(lookMs);
  viewer.run('moveCrosshair', { to: lps(0, 0, 0) }, by);
  clock.advance(4000);
  const grade = kind.grade(question, key, { marks });
  return explainMiss(viewer, grade, kind.missed(question, key, { marks }), {
    from: 50_000,
    until: clock.now(),
  });
}

const onLarge = { at: [-11, 40, 45] as [number, number, number], rating: 4 };
const onSmall = { at: [9, -40, -45] as [number, number, number], rating: 4 };

test('tells for how long the screen had shown what was missed, by name', () => {
  const { explanation, details } = explained([], 2600);
  expect(explanation).toContain('The large ball was on your screen for 3 s: you may have seen it');
  expect(explanation).toContain('The small ball was on none of the slices');
  expect(explanation.match(/not where you looked/g)).toHaveLength(1);
  expect(details.missed_displayed_ms).toBe('2600 0');
});

test('passed over in less than a second', () => {
  const { explanation } = explained([onSmall], 400);
  expect(explanation).toContain('The large ball was on your screen for less than a second');
  expect(explanation).not.toContain('The small ball was');
});

test('a long thing that was missed counts as shown where any of it was', () => {
  const vessel = { points: [lps(9, -40, -45), lps(-11, 40, -45), lps(-11, 40, 45)], radiusMm: 3 };
  const bars = { ...key, key: { ...key.key, lesions: [{ name: 'the clot', region: vessel }] } };
  const missed = kind.missed(question, bars, { marks: [] });
  const clock = createManualClock(50_000);
  const viewer = createViewer({ clock, newId: () => 'id' });
  viewer.run('openScan', { scan }, by);
  viewer.run('setLayout', { layout: 'one', main: 'axial' }, by);
  viewer.run('moveCrosshair', { to: lps(0, 0, 60) }, by);
  clock.advance(5000);
  viewer.run('moveCrosshair', { to: lps(0, 0, 42) }, by);
  clock.advance(2000);
  const grade = kind.grade(question, bars, { marks: [] });
  const stretch = { from: 50_000, until: clock.now() };
  expect(explainMiss(viewer, grade, missed, stretch).details.missed_displayed_ms).toBe('2000');
});

test('nothing missed, nothing said', () => {
  const { explanation, details } = explained([onLarge, onSmall], 400);
  expect(explanation).not.toContain('your screen');
  expect(details).not.toHaveProperty('missed_displayed_ms');
});
