/** Where a ray is on a picture, in the picture's dmm from its top left corner. Changed in place. */
export interface Tip {
  x: number;
  y: number;
  /** Whether a ray is there at all. */
  on: boolean;
}

export const createTip = (): Tip => ({ x: 0, y: 0, on: false });
