export interface FrameTimes {
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly framesMs: readonly number[];
}

/**
 * Times every entrant on every pose; an entrant draws a pose and tells its milliseconds. On each pose all of them
 * draw before the next pose comes, and who is first changes with the pose, so that what slows the machine for a
 * while slows all alike. One frame each goes before.
 */
export async function frameTimes<Pose>(
  entrants: readonly ((pose: Pose) => Promise<number>)[],
  poses: readonly Pose[],
): Promise<FrameTimes[]> {
  const framesMs: number[][] = entrants.map(() => []);
  for (const draw of entrants) await draw(poses[0]!);
  for (const [n, pose] of poses.entries()) {
    for (let turn = 0; turn < entrants.length; turn++) {
      const which = (n + turn) % entrants.length;
      framesMs[which]!.push(await entrants[which]!(pose));
    }
  }
  return framesMs.map((each) => ({
    medianMs: quantile(each, 0.5),
    p90Ms: quantile(each, 0.9),
    framesMs: each,
  }));
}

/** Linear between the order statistics; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
}
