/** What the values of voxels come to, each weighted by how much of the voxel counts. */
export interface ValueStatistics {
  readonly mean: number;
  /** Of the population: the root of the mean squared difference. */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** Takes voxel values one by one, so that no list of them is kept. */
export interface ValueCollector {
  /** `share` weighs mean and SD; `whole` says whether the voxel's centre is in, which is what min and max ask. */
  add(value: number, share: number, whole: boolean): void;
  /** Undefined where nothing was added. */
  result(): ValueStatistics | undefined;
}

export function collectValues(): ValueCollector {
  let [weight, mean, squares] = [0, 0, 0];
  const whole = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  const any = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  return {
    add(value, share, isWhole) {
      if (share <= 0) return;
      // West's weighted form of Welford's update: no difference of two large sums.
      weight += share;
      const off = value - mean;
      mean += (share / weight) * off;
      squares += share * off * (value - mean);
      const range = isWhole ? whole : any;
      if (value < range.min) range.min = value;
      if (value > range.max) range.max = value;
    },
    result() {
      if (weight === 0) return undefined;
      // A region smaller than a voxel may hold no centre.
      const { min, max } = whole.min <= whole.max ? whole : any;
      return { mean, sd: Math.sqrt(Math.max(0, squares / weight)), min, max };
    },
  };
}
