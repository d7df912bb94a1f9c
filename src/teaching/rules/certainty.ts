/** How sure a student is, in three steps. */
export type Certainty = 1 | 2 | 3;

const right: Readonly<Record<Certainty, number>> = { 1: 1, 2: 2, 3: 3 };
const wrong: Readonly<Record<Certainty, number>> = { 1: 0, 2: -2, 3: -6 };
/** Most points that one answer gives. */
export const mostPoints = right[3];

/** Points by certainty (Gardner-Medwin's scheme, as in Moodle): saying what one believes pays best on average. */
export function certaintyPoints(correct: boolean, certainty: Certainty): number {
  return (correct ? right : wrong)[certainty];
}

/**
 * The step that pays best for a student who is right with this chance, 0 … 100 %: the middle one from 67 %, the
 * highest from 80 %.
 */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 80) return 3;
  return confidence >= 200 / 3 ? 2 : 1;
}
