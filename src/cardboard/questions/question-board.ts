import { QUESTION_WIDTH_DMM } from '../place/layout.ts';

/**
 * The board of questions in dmm: as high as a lens shows at once, 48°, and beyond that read page by page; letters a
 * little larger than elsewhere, to be 20 dmm high in its corners too.
 */
export const QUESTION_BOARD = {
  width: QUESTION_WIDTH_DMM,
  maxHeight: 900,
  padding: 28,
  fontSize: 32,
} as const;
