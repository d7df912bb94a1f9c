import { mean, sum } from '../descriptive.ts';
import { computed, type Figure, notComputable } from '../outcome.ts';
import { winShare } from './win-share.ts';

/** Marks of one reader on one abnormal case. */
export interface AbnormalCase {
  /** Ratings of marks that hit no lesion. */
  readonly falseMarks: readonly number[];
  /** Highest rating of each lesion; −Infinity where it was not marked. */
  readonly lesions: readonly number[];
}

/** Marks of one reader: on normal cases every mark is false. */
export interface FreeResponses {
  readonly normal: readonly (readonly number[])[];
  readonly abnormal: readonly AbnormalCase[];
}

/** Figures of merit of one reader (Chakraborty; definitions as RJafroc's UtilFigureOfMerit). */
export interface FreeResponseFigures {
  /** Chance that a lesion is rated above the highest false mark of a normal case; each case weighs the same. */
  readonly wAfroc: Figure;
  /** The same against the highest false marks of all cases. */
  readonly wAfroc1: Figure;
  /** As wAFROC, but each lesion weighs the same. */
  readonly afroc: Figure;
  readonly afroc1: Figure;
  /** ROC area of the highest mark of each case; share of abnormal cases marked, of normal cases left unmarked. */
  readonly highestArea: Figure;
  readonly highestSensitivity: Figure;
  readonly highestSpecificity: Figure;
  readonly lesionLocalisationFraction: Figure;
}

export function freeResponseFigures({ normal, abnormal }: FreeResponses): FreeResponseFigures {
  const falseNormal = normal.map(highest);
  const falseAll = [...falseNormal, ...abnormal.map(({ falseMarks }) => highest(falseMarks))];
  const lesions = abnormal.flatMap((one) => one.lesions);
  const bySameLesion = (against: readonly number[]) => mean(lesions.map((lesion) => beats(lesion, against)));
  const bySameCase = (against: readonly number[]) =>
    mean(abnormal.map((one) => mean(one.lesions.map((lesion) => beats(lesion, against)))));
  const highestAbnormal = abnormal.map((one) => Math.max(highest(one.falseMarks), highest(one.lesions)));
  const withLesions = abnormal.every((one) => one.lesions.length > 0) && abnormal.length > 0;
  const given = (possible: boolean, value: () => number): Figure =>
    possible ? computed({ value: value() }) : lacking(normal.length === 0);
  const both = withLesions && normal.length > 0;
  return {
    wAfroc: given(both, () => bySameCase(falseNormal)),
    wAfroc1: given(withLesions, () => bySameCase(falseAll)),
    afroc: given(both, () => bySameLesion(falseNormal)),
    afroc1: given(withLesions, () => bySameLesion(falseAll)),
    highestArea: given(both, () => mean(highestAbnormal.map((rating) => beats(rating, falseNormal)))),
    highestSensitivity: given(abnormal.length > 0, () => mean(highestAbnormal.map(marked))),
    highestSpecificity: given(normal.length > 0, () => 1 - mean(falseNormal.map(marked))),
    lesionLocalisationFraction: given(withLesions, () => mean(lesions.map(marked))),
  };
}

/** One operating point: false marks per case and share of lesions found at ratings of `threshold` or more. */
export interface FrocPoint {
  readonly threshold: number;
  readonly falseMarksPerCase: number;
  readonly lesionsFound: number;
}

/** The empirical FROC curve, from the strictest threshold on. */
export function frocPoints({ normal, abnormal }: FreeResponses): FrocPoint[] {
  const falseMarks = [...normal.flat(), ...abnormal.flatMap((one) => one.falseMarks)];
  const lesions = abnormal.flatMap((one) => one.lesions);
  const thresholds = [...new Set([...falseMarks, ...lesions])].filter((rating) => rating > -Infinity);
  const from = (ratings: readonly number[], threshold: number) =>
    sum(ratings.map((rating) => Number(rating >= threshold)));
  return thresholds
    .sort((a, b) => b - a)
    .map((threshold) => ({
      threshold,
      falseMarksPerCase: from(falseMarks, threshold) / (normal.length + abnormal.length),
      lesionsFound: lesions.length > 0 ? from(lesions, threshold) / lesions.length : 0,
    }));
}

const highest = (ratings: readonly number[]): number => Math.max(-Infinity, ...ratings);
const marked = (rating: number): number => Number(rating > -Infinity);
const beats = (rating: number, against: readonly number[]): number =>
  mean(against.map((other) => winShare(rating, other)));

const lacking = (noNormal: boolean) =>
  noNormal
    ? notComputable(
        'no-normal-cases',
        'No value: false marks are judged on normal cases, and there are none.',
      )
    : notComputable('no-lesions', 'No value: it needs abnormal cases with lesions.');
