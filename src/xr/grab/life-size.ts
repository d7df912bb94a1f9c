/** How near to life size hands must let go for it to become exactly that: what an eye cannot tell apart. */
const SNAP = 0.07;

/** The scale that something let go of at `scale` takes; 1 is life size. */
export function snappedScale(scale: number): number {
  return Math.abs(scale - 1) <= SNAP ? 1 : scale;
}
