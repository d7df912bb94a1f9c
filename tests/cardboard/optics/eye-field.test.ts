import { describe, expect, test } from 'vitest';
import { eyeField, pictureFromScreen, screenFromDirection } from '../../../src/cardboard/optics/eye-field.ts';
import { seenThrough, shownFor } from '../../../src/cardboard/optics/lens-distortion.ts';
import { guessedScreenMm, pageOnScreen } from '../../../src/cardboard/optics/phone-screen.ts';
import { viewerProfileById, viewerProfiles } from '../../../src/cardboard/optics/viewer-profile.ts';

const SCREEN = { widthMm: 137, heightMm: 63 };
const v2014 = viewerProfileById('cardboard-2014');

test('the published lens of 2014, by hand: 0.5 is seen at 0.5 · (1 + 0.441 · 0.25 + 0.156 · 0.0625)', () => {
  expect(seenThrough(v2014, 0.5)).toBeCloseTo(0.56, 3);
  expect(seenThrough(v2014, 0.5)).toBeCloseTo(0.5 * (1 + 0.11025 + 0.00975), 12);
});

test.each(viewerProfiles)('$name: undoing what the lens does', (profile) => {
  for (const r of [0, 0.01, 0.3, 0.77, 1, 1.4])
    expect(shownFor(profile, seenThrough(profile, r))).toBeCloseTo(r, 11);
});

describe.each(viewerProfiles)('the field of $name', (profile) => {
  test('each eye has half the screen, mirrored, and its lens is where the maker put it', () => {
    const [left, right] = [eyeField(profile, SCREEN, 'left'), eyeField(profile, SCREEN, 'right')];
    expect(left.screen.right).toBeCloseTo(-right.screen.left, 12);
    expect(left.seen.left).toBeCloseTo(-right.seen.right, 12);
    const { screen } = left;
    expect((screen.right - screen.left) * profile.screenToLensMm).toBeCloseTo(SCREEN.widthMm / 2, 9);
    expect((screen.top - screen.bottom) * profile.screenToLensMm).toBeCloseTo(SCREEN.heightMm, 9);
    expect(screen.right * profile.screenToLensMm).toBeCloseTo(profile.lensSeparationMm / 2, 9);
  });

  test('nothing beyond the lens is drawn', () => {
    const most = Math.tan((profile.fieldDeg * Math.PI) / 180) + 1e-12;
    for (const v of Object.values(eyeField(profile, SCREEN, 'right').seen))
      expect(Math.abs(v)).toBeLessThanOrEqual(most);
  });

  test('what is ahead lies before the middle of the lens, and stays there', () => {
    const field = eyeField(profile, SCREEN, 'left');
    const [x, y] = screenFromDirection(field, 0, 0);
    expect(x * (SCREEN.widthMm / 2)).toBeCloseTo((SCREEN.widthMm - profile.lensSeparationMm) / 2, 9);
    const [u, v] = pictureFromScreen(field, x, y);
    expect(field.seen.left + u * (field.seen.right - field.seen.left)).toBeCloseTo(0, 9);
    expect(field.seen.bottom + v * (field.seen.top - field.seen.bottom)).toBeCloseTo(0, 9);
  });

  test('a direction of the picture comes out of the lens in that direction', () => {
    const field = eyeField(profile, SCREEN, 'right');
    for (const [right, up] of [
      [0.31, -0.22],
      [-0.4, 0.05],
      [0.02, 0.44],
    ] as const) {
      const [u, v] = pictureFromScreen(field, ...screenFromDirection(field, right, up));
      expect(field.seen.left + u * (field.seen.right - field.seen.left)).toBeCloseTo(right, 9);
      expect(field.seen.bottom + v * (field.seen.top - field.seen.bottom)).toBeCloseTo(up, 9);
    }
  });
});

describe('depth', () => {
  /** Eyes 64 mm apart; metres to the right of, above and ahead of the middle between them. */
  const EYE_M = 0.032;

  /** Follows the light back: from the two places on the screen through the lenses to where both rays meet. */
  function seenAt([right, up, ahead]: readonly [number, number, number]) {
    const fields = { left: eyeField(v2014, SCREEN, 'left'), right: eyeField(v2014, SCREEN, 'right') };
    const tangent = (eye: 'left' | 'right') => {
      const field = fields[eye];
      const beside = eye === 'left' ? -EYE_M : EYE_M;
      const [x, y] = screenFromDirection(field, (right - beside) / ahead, up / ahead);
      const { screen } = field;
      // On the glass, mm from the middle of the lens; then what the lens makes of it.
      const mm = [
        (screen.left + x * (screen.right - screen.left)) * v2014.screenToLensMm,
        (screen.bottom + y * (screen.top - screen.bottom)) * v2014.screenToLensMm,
      ] as const;
      const r = Math.hypot(...mm) / v2014.screenToLensMm;
      const bent = seenThrough(v2014, r) / r / v2014.screenToLensMm;
      return [mm[0] * bent, mm[1] * bent] as const;
    };
    const [fromLeft, fromRight] = [tangent('left'), tangent('right')];
    const depth = (2 * EYE_M) / (fromLeft[0] - fromRight[0]);
    return [fromLeft[0] * depth - EYE_M, fromLeft[1] * depth, depth];
  }

  test.each([[[0, 0, 1.25]], [[0.31, -0.17, 1.2]], [[-0.2, 0.25, 0.7]], [[0.5, 0.1, 4]]] as const)(
    'a point at %o m is seen there: its disparity says so',
    (point) => {
      for (const [i, v] of seenAt(point).entries()) expect(v).toBeCloseTo(point[i]!, 9);
    },
  );

  test('100 mm at 1.25 m keep their size: 4.57°', () => {
    const a = seenAt([-0.05, 0, 1.25]);
    const b = seenAt([0.05, 0, 1.25]);
    expect(Math.hypot(...a.map((v, i) => v - b[i]!)) * 1000).toBeCloseTo(100, 6);
  });
});

test('a phone is taken for about as large as it is', () => {
  // iPhone 12 (140 mm), Pixel 7 (146 mm of 915 px).
  expect(Math.abs(guessedScreenMm(390, 844) - 140)).toBeLessThan(8);
  expect(Math.abs(guessedScreenMm(915, 412) - 146)).toBeLessThan(8);
  expect(pageOnScreen(140, { width: 390, height: 844 }, { width: 844, height: 342 }).heightMm).toBeCloseTo(
    56.7,
    1,
  );
});
