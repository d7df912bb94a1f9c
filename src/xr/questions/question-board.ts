import { QUESTION_WIDTH_DMM } from '../place/layout.ts';

/**
 * The board of questions in dmm. It is the tallest in the room, 52°, and beyond that its middle scrolls; so its
 * letters are a little larger than elsewhere, to be 20 dmm high in its corners too.
 */
export const QUESTION_BOARD = {
  width: QUESTION_WIDTH_DMM,
  maxHeight: 980,
  padding: 28,
  fontSize: 32,
} as const;
