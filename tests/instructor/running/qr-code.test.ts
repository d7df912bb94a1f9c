import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrPath } from '../../../src/instructor/running/codes/qr-code.ts';

test('every dark module of the code is filled, no light one, four modules of quiet zone around', async () => {
  const text = 'https://example.org/viewer/#/sitting?code=7K3M-9QXA';
  const { path, size } = await qrPath(text);
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  expect(size).toBe(modules.size + 8);
  const filled = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(length); i++) filled.add(`${Number(x) + i - 4} ${Number(y) - 4}`);
  const dark = new Set<string>();
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.add(`${x} ${y}`);
  expect(filled).toEqual(dark);
  expect(dark.size).toBeGreaterThan(300);
});
