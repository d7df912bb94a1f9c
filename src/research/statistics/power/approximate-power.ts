import { normalCdf, normalQuantile } from '../distributions/normal.ts';

/** Power of comparing two proportions, `perGroup` in each, by the normal distribution (as R's power.prop.test). */
export function twoProportionPower(perGroup: number, p1: number, p2: number, alpha = 0.05): number {
  const pooled = Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
  const apart = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const bound = normalQuantile(1 - alpha / 2);
  const lead = Math.sqrt(perGroup) * Math.abs(p1 - p2) - bound * pooled;
  if (apart === 0) return Number(lead > 0);
  return normalCdf(lead / apart);
}

/**
 * Participants in all, not rounded up, for a Mann-Whitney test where an x beats a y with chance `superiority`
 * and a share `allocation` of them is in the first group (Noether 1987, JASA 82:645).
 */
export function noetherSize(superiority: number, power: number, allocation = 0.5, alpha = 0.05): number {
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return z ** 2 / (12 * allocation * (1 - allocation) * (superiority - 0.5) ** 2);
}
