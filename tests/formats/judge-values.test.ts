import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { judgeValues } from '../../src/formats/judge-values.ts';
import { evidenceOf, mergeEvidence, noEvidence } from '../../src/formats/value-evidence.ts';

const random = createRandom('values');
const count = 40_000;
const whole = (value: number) => Math.max(-32_768, Math.min(32_767, Math.round(value)));
const make = (value: (i: number) => number) => Int16Array.from({ length: count }, (_, i) => whole(value(i)));
const normal = (mean: number, deviation: number) => mean + deviation * random.normal();
/** A share of voxels of each tissue. */
const mix =
  (...parts: readonly (readonly [share: number, mean: number, deviation: number])[]) =>
  () => {
    let at = random.uniform();
    for (const [share, mean, deviation] of parts) {
      if (at < share) return normal(mean, deviation);
      at -= share;
    }
    return normal(0, 20);
  };

const abdomen = mix([0.4, -1000, 10], [0.2, -100, 15], [0.35, 50, 20], [0.05, 600, 200]);
const chest = mix([0.25, -1000, 12], [0.35, -820, 60], [0.15, -100, 15], [0.25, 45, 20]);

// biome-ignore format: a table
const volumes: readonly (readonly [string, Int16Array | Float32Array, 'HU' | 'uncalibrated', string])[] = [
  ['an abdomen', make(abdomen), 'HU', 'values/assumed-hu'],
  ['a chest', make(chest), 'HU', 'values/assumed-hu'],
  ['a head that is clipped at −1000', make((i) => (i % 3 ? Math.max(-1000, normal(35, 12)) : -1000)), 'HU', 'values/assumed-hu'],
  ['a round field of view padded with −3024', make((i) => (i % 5 ? abdomen() : -3024)), 'HU', 'values/assumed-hu'],
  ['resampled, so with fractions', Float32Array.from({ length: count }, abdomen), 'HU', 'values/assumed-hu'],
  ['CT without its offset of 1024', make((i) => abdomen() + 1024 + (i % 2)), 'uncalibrated', 'values/unknown'],
  ['a soft-tissue window as 8 bits', make(() => Math.max(0, Math.min(255, normal(128, 60)))), 'uncalibrated', 'values/labels'],
  ['a segmentation', make((i) => i % 8), 'uncalibrated', 'values/labels'],
  ['all zeros', make(() => 0), 'uncalibrated', 'values/labels'],
  ['MR', make(() => Math.abs(normal(400, 300))), 'uncalibrated', 'values/unknown'],
  ['an MR phase image', make((i) => (i % 8192) - 4096), 'uncalibrated', 'values/unknown'],
  ['an MR phase image of 10 bits', make((i) => (i % 2048) - 1024), 'uncalibrated', 'values/unknown'],
  ['a difference of two images', make(() => normal(0, 400)), 'uncalibrated', 'values/unknown'],
  ['a wide difference', make(() => normal(0, 900)), 'uncalibrated', 'values/unknown'],
  ['PET in fractions', Float32Array.from({ length: count }, () => Math.abs(normal(1, 3))), 'uncalibrated', 'values/unknown'],
  ['CT-like, with one voxel in twenty spread below air', make((i) => (i % 20 ? abdomen() : -1200 - (i % 1800))), 'uncalibrated', 'values/unknown'],
  ['a bone window: no air', make(() => Math.max(-700, normal(300, 500))), 'uncalibrated', 'values/unknown'],
  ['air alone', make(() => normal(-1000, 10)), 'uncalibrated', 'values/unknown'],
];

test.each(volumes)('%s', (_, values, unit, code) => {
  const judgement = judgeValues(evidenceOf(values));
  expect(judgement.unit).toBe(unit);
  expect(judgement.diagnostics.map((found) => found.code)).toEqual([code]);
});

describe('evidence of parts adds up to that of the whole', () => {
  test.each(volumes)('%s', (_, values) => {
    let merged = noEvidence;
    for (let at = 0; at < values.length; at += 7001)
      merged = mergeEvidence(merged, evidenceOf(values.slice(at, at + 7001)));
    expect(merged).toEqual(evidenceOf(values));
  });
});

test('numbers of a small volume, counted by hand', () => {
  const values = Float32Array.of(
    -2000,
    -2000,
    -1101,
    -1100,
    -900,
    -899,
    -500,
    -200,
    -150,
    250,
    251,
    0.5,
    Number.NaN,
  );
  expect(evidenceOf(values)).toEqual({
    count: 13,
    notNumbers: 1,
    min: -2000,
    max: 251,
    atMin: 2,
    whole: false,
    belowAir: 3,
    air: 2,
    between: 2,
    soft: 3,
  });
});
