import { KEYBOARD_WIDTH_DMM } from '../place/layout.ts';

/** The board of the keyboard in dmm: wide and near, so its letters are a little larger than elsewhere. */
export const KEYBOARD_BOARD = { width: KEYBOARD_WIDTH_DMM, padding: 20, fontSize: 32 } as const;

/** Side of a plain key. */
export const KEY_DMM = 64;
