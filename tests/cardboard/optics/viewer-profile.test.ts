import { expect, test } from 'vitest';
import { z } from 'zod';
import file from '../../../datasets/presets/cardboard-viewers.json';

test('viewers are data with a source', () => {
  const viewer = z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    hint: z.string().min(1),
    lensSeparationMm: z.number().min(50).max(75),
    lensHeightMm: z.number().min(20).max(60),
    screenToLensMm: z.number().min(25).max(60),
    fieldDeg: z.number().min(30).max(70),
    k1: z.number().min(0),
    k2: z.number().min(0),
  });
  const read = z
    .strictObject({
      schema: z.literal('oblique/cardboard-viewers'),
      version: z.literal(1),
      source: z.string().min(1),
      licence: z.literal('CC0-1.0'),
      viewers: z.array(viewer).min(2),
    })
    .safeParse(file);
  expect(read.error?.issues ?? []).toEqual([]);
  expect(new Set(file.viewers.map(({ id }) => id)).size).toBe(file.viewers.length);
});
