/** Where the thumb stands: 0 at the top (the first slice read), 1 at the bottom. `next` is −1 where reading goes down the numbers. */
export function shareOf(number: number, count: number, next: 1 | -1): number {
  if (count < 2) return 0;
  return (next > 0 ? number - 1 : count - number) / (count - 1);
}

/** Slices to step along the plane's normal from slice `number` to where the thumb was put. */
export function stepsTo(share: number, number: number, count: number, next: 1 | -1): number {
  const passed = Math.round(Math.min(1, Math.max(0, share)) * (count - 1));
  return (next > 0 ? passed + 1 : count - passed) - number;
}
