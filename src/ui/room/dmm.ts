/**
 * Sizes in dmm, "distance-independent millimetres": 1 dmm is what 1 mm looks like from 1 m. Every panel is
 * laid out in dmm (one uikit pixel each), so text and targets have the same visual angle at any distance.
 */

/** Metres that one dmm is at a viewing distance. */
export const metresPerDmm = (distanceM: number): number => distanceM / 1000;

/** Visual angle in degrees of a size straight ahead. */
export const degreesOf = (dmm: number): number => (Math.atan(dmm / 1000) * 180) / Math.PI;

/** Height of Inter's capitals as a share of the font size. */
export const CAP_HEIGHT_SHARE = 0.727;

/**
 * Font sizes. A legible capital is 20 dmm high (1.15°, shared design facts, section 1); the slack keeps it
 * above that at the far edge of the widest panel, where it is seen from further away.
 */
export const FONT_DMM = { text: 30, heading: 38 } as const;

/** Smallest side of anything to be hit; the least that is comfortable is 48 dmm (2.75°). */
export const TARGET_DMM = 58;
