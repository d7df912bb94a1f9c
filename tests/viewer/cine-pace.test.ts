import { expect, test } from 'vitest';
import { playOn } from '../../src/viewer/cine-pace.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { exampleScan } from '../xr/example-scan.ts';

const byItself = { input: 'program', condition: 'xr' } as const;

function playing(slicesPerSecond: number) {
  const viewer = createViewer({ clock: { now: () => 0 }, newId: () => 'id' });
  viewer.run('openScan', { scan: exampleScan() }, byItself);
  viewer.run('setCineSpeed', { slicesPerSecond }, byItself);
  viewer.run('playCine', { plane: 'axial' }, byItself);
  const shown: number[] = [];
  viewer.store.subscribe(({ crosshair }) => shown.push(crosshair[2]));
  return { viewer, shown };
}

test('a page and a headset that both ask in every frame show each slice once, at the speed that was set', () => {
  const { viewer, shown } = playing(10);
  for (let ms = 0; ms <= 1000; ms += 5) {
    playOn(viewer, ms, byItself);
    playOn(viewer, ms + 2, byItself);
  }
  expect(shown).toHaveLength(10);
  for (const [i, z] of shown.entries()) if (i > 0) expect(z).not.toBe(shown[i - 1]);
});

test('a slow machine leaves no slice out, and a stopped stack stands', () => {
  const { viewer, shown } = playing(60);
  for (let ms = 0; ms <= 1000; ms += 200) playOn(viewer, ms, byItself);
  expect(shown).toHaveLength(5);
  viewer.run('stopCine', { at: viewer.store.getState().crosshair }, byItself);
  shown.length = 0;
  for (let ms = 1200; ms <= 2000; ms += 20) playOn(viewer, ms, byItself);
  expect(shown).toEqual([]);
});
