/**
 * From this value on a sample is tissue: half way from skin's fat to air, and above aerated lung. What a ray
 * meets before its first tissue and after its last is the room, and would decide every minimum and mean.
 */
export const tissueHu = -300;

/**
 * As much tissue in a row is the body, mm. The sheets of a table top are thinner: the air between it and the
 * patient stays outside.
 */
export const bodyMm = 10;

/** For modes that look through the body: bricks without tissue are leapt over outside it, walked inside. */
export const holdsTissue = (_minHu: number, maxHu: number): boolean => maxHu >= tissueHu;
