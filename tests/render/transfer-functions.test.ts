import { describe, expect, test } from 'vitest';
import shipped from '../../datasets/presets/transfer-functions.json';
import { transferFunctions } from '../../src/render/transfer-functions.ts';

test('the preset file says what it is, where it is from and under which licence', () => {
  expect(shipped).toMatchObject({ schema: 'oblique/transfer-functions', version: 1, licence: 'CC0-1.0' });
  expect(shipped.source.length).toBeGreaterThan(20);
});

test('there is one for each tissue that a course asks for', () => {
  expect(transferFunctions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['lung', 'airways', 'mediastinum', 'bone', 'cta', 'brain', 'skin', 'liver']),
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

  test('gradient opacity ascends in HU per mm and is a share', () => {
    const { huPerMm, share } = tf.gradientOpacity ?? { huPerMm: [0, 1], share: [1, 1] };
    expect(huPerMm[0]).toBeGreaterThanOrEqual(0);
    expect(huPerMm[1]).toBeGreaterThan(huPerMm[0]! + 1e-3);
    for (const value of share) expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(0.5);
  });
});
