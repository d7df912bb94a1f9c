/** Scrolling by taking hold of the slice and pushing it through the stack. */
export interface StackPush {
  /** Takes hold; `depthM` is the hand's distance from the panel's plane, metres. */
  start(depthM: number): void;
  /** Whole slices pushed since the call before; pushing away is positive. */
  move(depthM: number): number;
}

/** Hand travel per slice: an arm's reach of 45 cm passes 75 slices. */
const M_PER_SLICE = 0.006;

export function createStackPush(): StackPush {
  let from = 0;
  return {
    start(depthM) {
      from = depthM;
    },
    move(depthM) {
      const slices = Math.trunc((from - depthM) / M_PER_SLICE);
      from -= slices * M_PER_SLICE;
      return slices;
    },
  };
}
