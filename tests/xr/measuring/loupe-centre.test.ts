import { expect, test } from 'vitest';
import { LOUPE_DMM, loupeCentre } from '../../../src/xr/measuring/loupe-centre.ts';

test('a loupe is beside its place wherever that is, never over it, and inside to the left and right', () => {
  const out = { x: 0, y: 0 };
  for (let x = 0; x <= 620; x += 31)
    for (let y = 0; y <= 380; y += 19) {
      loupeCentre(out, { x, y }, 620);
      expect(Math.hypot(out.x - x, out.y - y)).toBeGreaterThan(LOUPE_DMM / 2 + 50);
      expect(out.x - LOUPE_DMM / 2).toBeGreaterThanOrEqual(0);
      expect(out.x + LOUPE_DMM / 2).toBeLessThanOrEqual(620);
      expect(out.y - LOUPE_DMM / 2).toBeGreaterThanOrEqual(0);
    }
});

test('it stands above where there is room', () => {
  expect(loupeCentre({ x: 0, y: 0 }, { x: 300, y: 400 }, 620)).toEqual({ x: 300, y: 255 });
  expect(loupeCentre({ x: 0, y: 0 }, { x: 10, y: 50 }, 620)).toEqual({ x: 85, y: 195 });
});
