/** A 120 kV beam behind its filters in five bins (share of detected photons), and the reference energy, 70 keV. */
const share = [0.14, 0.34, 0.28, 0.16, 0.08];

/** Mass attenuation at 40, 60, 80, 100, 120 and at 70 keV, cm²/g (NIST XCOM; 120 keV interpolated). */
// biome-ignore format: a table
const attenuation = {
  water: { bins: [0.2683, 0.2059, 0.1837, 0.1707, 0.1614], reference: 0.1929 },
  bone:  { bins: [0.6655, 0.3148, 0.2229, 0.1855, 0.1672], reference: 0.2604 },
  // Titanium: implants and screws.
  metal: { bins: [2.2140, 0.7661, 0.4052, 0.2721, 0.2120], reference: 0.5460 },
} as const;

export const waterPerMm = attenuation.water.reference / 10;

/** Line integrals at the reference energy of what a ray crosses, one for each material. */
export type RayContent = readonly [water: number, bone: number, metal: number];

const relative = [attenuation.water, attenuation.bone, attenuation.metal].map(({ bins, reference }) =>
  bins.map((value) => value / reference),
);

/** Share of photons that come through. */
export function transmission([water, bone, metal]: RayContent): number {
  let sum = 0;
  for (let e = 0; e < share.length; e++)
    sum +=
      share[e]! * Math.exp(-(water * relative[0]![e]! + bone * relative[1]![e]! + metal * relative[2]![e]!));
  return sum;
}

const tableStep = 0.05;
const waterTable = Float64Array.from(
  { length: 400 },
  (_, n) => -Math.log(transmission([n * tableStep, 0, 0])),
);

/** What a scanner takes a transmission for: the integral of that much water at the reference energy. */
export function waterCorrected(transmitted: number): number {
  const hardened = -Math.log(transmitted);
  let [low, high] = [0, waterTable.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (waterTable[middle]! <= hardened) low = middle;
    else high = middle;
  }
  const t = (hardened - waterTable[low]!) / (waterTable[high]! - waterTable[low]!);
  return (low + t) * tableStep;
}
