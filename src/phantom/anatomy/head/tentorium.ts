/** Height of the tentorium over a point of the axial plane, mm: a tent whose ridge falls to front and back. */
export function tentoriumHeight(x: number, y: number): number {
  const ridge = y > 28 ? 46 - 0.58 * (y - 28) : Math.max(19, 46 - 0.95 * (28 - y));
  return 15 + (ridge - 15) * Math.exp(-((x / 33) ** 2));
}

/** Behind the petrous ridges (negative), mm. */
export const behindPetrous = (x: number, y: number): number => (Math.abs(x) - 13) * 0.681 - (y + 6) * 0.732;

/** Inside the tentorium's notch, where the brain stem passes (below 1). */
export const incisura = (x: number, y: number): number => (x / 16) ** 2 + ((y - 5) / 21) ** 2;

/** The notch's upper end, mm: above it lies the thalamus. */
export const incisuraTop = 33;
