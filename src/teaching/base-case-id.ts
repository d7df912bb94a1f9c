/** `chest-003-v2` is a second variant of `chest-003`: the same questions with new positions and sizes. */
const variant = /-v\d+$/;

/** The case that a variant belongs to; a case itself where it is none. Results of all variants are counted under it. */
export const baseCaseId = (caseId: string): string => caseId.replace(variant, '');
