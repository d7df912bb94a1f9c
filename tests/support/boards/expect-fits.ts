import { expect } from 'vitest';
import { CAP_HEIGHT_SHARE } from '../../../src/ui/room/dmm.ts';
import { seenDmm } from '../seen-size.ts';
import { BOARD_LIMITS, type BoardRoom } from './BoardRooms.tsx';
import type { Box } from './LayOut.tsx';

/** What is further down is scrolled to before it is read. */
const PADDING_DMM = 28;

/** Fails unless everything stays on its board, is legible and is large enough to hit. */
export function expectFits(boxes: readonly Box[], room: BoardRoom): void {
  const [board] = boxes;
  const { height, target } = BOARD_LIMITS[room];
  expect(board!.top - board!.bottom).toBeLessThanOrEqual(height + 0.5);
  const outside = boxes.filter(
    (box) =>
      box.left < board!.left - 1 ||
      box.right > board!.right + 1 ||
      (!box.scrolls && (box.top > board!.top + 1 || box.bottom < board!.bottom - 1)),
  );
  expect(outside).toEqual([]);
  const held = (box: Box): [number, number] => [
    Math.max(Math.abs(box.left), Math.abs(box.right)),
    Math.min(height / 2 - PADDING_DMM, Math.max(Math.abs(box.top), Math.abs(box.bottom))),
  ];
  const texts = boxes.filter(({ text }) => text);
  expect(texts.every(({ fontSize }) => fontSize >= 32)).toBe(true);
  const small = texts.filter((box) => seenDmm(box.fontSize * CAP_HEIGHT_SHARE, held(box)) < 20);
  expect(small).toEqual([]);
  const buttons = boxes.filter(({ pressable }) => pressable);
  expect(buttons.length).toBeGreaterThan(0);
  for (const button of buttons) {
    const side = Math.min(button.right - button.left, button.top - button.bottom);
    expect(seenDmm(side, held(button)), JSON.stringify(button)).toBeGreaterThanOrEqual(target);
  }
}
