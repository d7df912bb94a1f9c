/** Marks of an axis that counts things: whole numbers from 0, five at most. */
export function wholeTicks(counts: readonly number[]): number[] {
  const most = Math.max(1, ...counts);
  const step = Math.ceil(most / 4);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
