import { expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { evaluate, type TransferFunction } from '../../src/imaging/transfer-function.ts';
import { opacityOver } from '../../src/render/sampling/march-ray.ts';
import { transferFunctions } from '../../src/render/transfer-functions.ts';
import { buildTransferTable, lookUp, visibilityOf } from '../../src/render/transfer-table.ts';

test.each(transferFunctions.map((tf) => [tf.id, tf] as const))(
  'preset %s: the table gives back the curve over one reference step',
  (_id, tf) => {
    const table = buildTransferTable(tf, 4096);
    for (let hu = -1100; hu <= 3200; hu += 17) {
      const [r, g, b, extinction] = lookUp(table, hu);
      const [er, eg, eb, opacity] = evaluate(tf, hu);
      expect(opacityOver(extinction, tf.referenceStepMm)).toBeCloseTo(Math.min(opacity, 0.9999), 2);
      if (opacity === 0) continue;
      expect(r).toBeCloseTo(er, 2);
      expect(g).toBeCloseTo(eg, 2);
      expect(b).toBeCloseTo(eb, 2);
    }
  },
);

test('two half steps absorb what one step absorbs', () => {
  const tf: TransferFunction = {
    id: 't',
    name: 't',
    referenceStepMm: 1.5,
    points: [
      { hu: 0, opacity: 0.37, rgb: [1, 1, 1] },
      { hu: 1, opacity: 0.37, rgb: [1, 1, 1] },
    ],
  };
  const extinction = lookUp(buildTransferTable(tf), 0.5)[3];
  expect(opacityOver(extinction, 1.5)).toBeCloseTo(0.37, 6);
  expect(1 - (1 - opacityOver(extinction, 0.75)) ** 2).toBeCloseTo(0.37, 6);
});

test('visibility of an interval never overlooks a visible value, and sees empty stretches', () => {
  const tf: TransferFunction = {
    id: 't',
    name: 't',
    referenceStepMm: 1,
    points: [
      { hu: -500, opacity: 0, rgb: [1, 1, 1] },
      { hu: -400, opacity: 0.2, rgb: [1, 1, 1] },
      { hu: -300, opacity: 0, rgb: [1, 1, 1] },
      { hu: 100, opacity: 0, rgb: [1, 1, 1] },
      { hu: 103, opacity: 0.9, rgb: [1, 1, 1] },
    ],
  };
  const table = buildTransferTable(tf);
  const visible = visibilityOf(table);
  expect(visible(-1024, -510)).toBe(false);
  expect(visible(-290, 95)).toBe(false);
  expect(visible(104, 3000)).toBe(true);
  expect(visible(5000, 6000)).toBe(true);
  const random = createRandom('visibility');
  for (let n = 0; n < 2000; n++) {
    const low = random.between(-600, 200);
    const high = low + random.between(0, 60);
    const hu = random.between(low, high);
    if (lookUp(table, hu)[3] > 0) expect(visible(low, high), `${low} … ${high} at ${hu}`).toBe(true);
  }
});
