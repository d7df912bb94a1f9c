import { describe, expect, test } from 'vitest';
import * as cardboard from '../../../src/cardboard/place/layout.ts';
import { QUESTION_BOARD as PHONE_BOARD } from '../../../src/cardboard/questions/question-board.ts';
import { degreesOf } from '../../../src/ui/room/dmm.ts';
import * as xr from '../../../src/xr/place/layout.ts';
import { QUESTION_BOARD } from '../../../src/xr/questions/question-board.ts';

/** From the lower to the upper edge of what is this high, degrees above the horizon. */
const rises = ({ elevationDeg }: { elevationDeg: number }, heightDmm: number) => {
  const half = degreesOf(heightDmm / 2);
  return [elevationDeg - half, elevationDeg + half] as const;
};
/** From the left to the right edge, degrees to the right. */
const spans = ({ azimuthDeg }: { azimuthDeg: number }, widthDmm: number) => {
  const half = degreesOf(widthDmm / 2);
  return [azimuthDeg - half, azimuthDeg + half] as const;
};
/** A line of the bar, its padding and border; and the line of the practice with its button below it. */
const LINE_DMM = { xr: 58 + 2 * 12 + 4, cardboard: 74 + 2 * 12 + 4 };
const PRACTICE_DMM = { xr: 58 + 8, cardboard: 74 + 8 };
/** Four lines of text and a row of buttons. */
const NOTICE_DMM = 4 * 39 + 58 + 60;
/** What a lens shows to each side of where one looks. */
const LENS_DEG = 40;

describe('above the slice', () => {
  test.each([
    ['xr', xr, xr.LAYOUT.noticeAbove],
    ['cardboard', cardboard, cardboard.LAYOUT.bannerAbove],
  ] as const)('in %s: the slice, then Stop, then what is said', (room, { LAYOUT, SLICE_DMM }, above) => {
    const [from, to] = rises(LAYOUT.sittingBar, LINE_DMM[room] + PRACTICE_DMM[room]);
    expect(from).toBeGreaterThan(rises(LAYOUT.slice, SLICE_DMM)[1]);
    expect(to).toBeLessThan(rises(above, NOTICE_DMM)[0]);
  });
});

describe.each([
  ['xr', xr.LAYOUT, QUESTION_BOARD],
  ['cardboard', cardboard.LAYOUT, PHONE_BOARD],
] as const)('between cases in %s', (_room, { sitting, question }, { width }) => {
  test('the board begins to be seen by whoever looks ahead, and by whoever has just answered', () => {
    const [left, right] = spans(sitting, width);
    const [ahead, aside] = [0, question.azimuthDeg];
    // More than half of it, its middle, is in sight from both.
    expect((left + right) / 2 - ahead).toBeLessThan(LENS_DEG);
    expect(aside - (left + right) / 2).toBeLessThan(LENS_DEG);
    expect(left).toBeGreaterThan(0);
  });
});
