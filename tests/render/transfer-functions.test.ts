import { describe, expect, test } from 'vitest';
import shipped from '../../datasets/presets/transfer-functions.json';
import { transferFunctions } from '../../src/render/transfer-functions.ts';

test('the preset file says what it is, where it is from and under which licence', () => {
  expect(shipped).toMatchObject({ schema: 'oblique/transfer-functions', version: 1, licence: 'CC0-1.0' });
  expect(shipped.source.length).toBeGreaterThan(20);
});

test('there is one for lungs, for contrast in the mediastinum, for bone and for skin', () => {
  expect(transferFunctions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['lung', 'chest-cta', 'bone', 'skin']),
  );
  expect(new Set(transferFunctions.map(({ id }) => id)).size).toBe(transferFunctions.length);
});

describe.each(transferFunctions.map((tf) => [tf.id, tf] as const))('%s', (_id, tf) => {
  test('HU ascend, opacity and colour are shares, and the first point is invisible', () => {
    const hus = tf.points.map(({ hu }) => hu);
    expect(hus.slice(1).every((hu, i) => hu > hus[i]!)).toBe(true);
    expect(tf.points.length).toBeGreaterThanOrEqual(2);
    for (const value of tf.points.flatMap(({ opacity, rgb }) => [opacity, ...rgb])) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    // Below its first point a curve goes on as it begins: air would fog the picture.
    expect(tf.points[0]!.opacity).toBe(0);
    expect(tf.referenceStepMm).toBeGreaterThan(0);
  });
});
