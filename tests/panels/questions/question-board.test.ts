import { describe, expect, test } from 'vitest';
import { CAP_HEIGHT_SHARE, degreesOf, TARGET_DMM } from '../../../src/ui/room/dmm.ts';
import { KEY_DMM, KEYBOARD_BOARD } from '../../../src/xr/keyboard/keyboard-board.ts';
import { keyboardKeys } from '../../../src/xr/keyboard/keyboard-keys.ts';
import { LOOK_TARGET_DMM } from '../../../src/cardboard/place/layout.ts';
import { QUESTION_BOARD as CARDBOARD_BOARD } from '../../../src/cardboard/questions/question-board.ts';
import { QUESTION_BOARD } from '../../../src/xr/questions/question-board.ts';
import { seenDmm } from '../../support/seen-size.ts';

/** Rows of keys, the line above them and its label, with their gaps: rounded up. */
const KEYBOARD_HEIGHT = 2 * KEYBOARD_BOARD.padding + 6 * (KEY_DMM + 10) + 130;

// The legibility rule is 20 mm of capital height per metre (1.15°), and targets of 48 dmm (2.75°).
describe.each([
  ['question', { ...QUESTION_BOARD, height: QUESTION_BOARD.maxHeight, target: TARGET_DMM }],
  ['question', { ...CARDBOARD_BOARD, height: CARDBOARD_BOARD.maxHeight, target: LOOK_TARGET_DMM }],
  ['keyboard', { ...KEYBOARD_BOARD, height: KEYBOARD_HEIGHT, target: KEY_DMM }],
] as const)('the %s board', (_name, { width, height, padding, fontSize, target }) => {
  /** Where the outermost letters stand. */
  const corner = [width / 2 - padding, height / 2 - padding] as const;

  test('has capitals of at least 20 dmm, in its corners too', () => {
    const capital = fontSize * CAP_HEIGHT_SHARE;
    expect(seenDmm(capital, corner)).toBeGreaterThanOrEqual(20);
    expect(degreesOf(seenDmm(capital, corner))).toBeGreaterThanOrEqual(1.14);
  });

  test('has targets of at least 48 dmm, in its corners too', () => {
    expect(seenDmm(target, corner)).toBeGreaterThanOrEqual(48);
    expect(degreesOf(seenDmm(target, corner))).toBeGreaterThanOrEqual(2.75);
  });

  test('is no wider than what one looks at without turning the head, 45°', () => {
    expect(2 * degreesOf(width / 2)).toBeLessThan(45);
  });
});

test('every row of keys fits its board, words and all', () => {
  const inner = KEYBOARD_BOARD.width - 2 * KEYBOARD_BOARD.padding;
  // Inter is at most 0.62 of its size wide on average over a word; words have 10 dmm to each side.
  const widthOf = (cap: string) =>
    Math.max(KEY_DMM, cap.length > 1 ? cap.length * 0.62 * KEYBOARD_BOARD.fontSize + 20 : 0);
  for (const signs of [false, true])
    for (const row of keyboardKeys({ signs, upper: true, multiline: true })) {
      const wanted = row.reduce((sum, { cap }) => sum + widthOf(cap), 6 * (row.length - 1));
      expect(wanted).toBeLessThanOrEqual(inner);
    }
});
