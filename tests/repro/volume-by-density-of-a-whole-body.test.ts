import { expect, it } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { lps } from '../../src/imaging/spaces.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { measurementKinds } from '../../src/measure/index.ts';

it('a sphere round a whole body has no value, and neither fills the memory nor says 0 mL', () => {
  const body: Volume = {
    dims: [1500, 1400, 1300],
    lpsFromIndex: affine<'lps', 'index'>([0.3, 0, 0], [0, 0.35, 0], [0, 0, 0.4], [0, 0, 0]),
    hu: new Int16Array(0),
    huRange: [-1000, 2000],
    unit: 'HU',
  };
  const points = [lps(225, 245, 260), lps(225, 245, 1000)];
  const { compute } = measurementKinds.get('threshold-volume');
  expect(compute(points, body, { lowHu: -400, highHu: 3071 })).toEqual([]);
});
