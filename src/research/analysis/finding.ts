import type { Interval } from '../statistics/interval.ts';
import type { TTest } from '../statistics/means/t-test.ts';
import { computed, type Figure, figure, type Outcome } from '../statistics/outcome.ts';

/** How large an effect is: first condition minus second (or their ratio), with its confidence interval. */
export type Effect = Outcome<{ readonly value: number; readonly interval: Outcome<Interval> }>;

/** One way to analyse an outcome. */
export interface Analysis {
  /** The method by name, as a paper would give it. */
  readonly method: string;
  readonly effect: Effect;
  readonly p: Figure;
}

/** The two things that a difference is taken of, by name: first minus second. */
export interface Compared {
  readonly first: string;
  readonly second: string;
}

/**
 * What an effect is counted in: `proportion` and `slope` (by case) are shares of 1, `ratio` is first over second,
 * `points` are a questionnaire's, `area` lies under a curve; everything else is a unit by UCUM.
 */
export type EffectUnit =
  | 'right answers'
  | 'proportion'
  | 'ratio'
  | 'points'
  | 'area'
  | 'slope'
  | `unit ${string}`;

/** What the data say about one outcome: the effect first, its p-value second. */
export interface Finding extends Analysis {
  /** `total`, a question's id, `time`… */
  readonly id: string;
  readonly label: string;
  readonly unit: EffectUnit;
  readonly compared: Compared;
  readonly participants: number;
  /** p after Holm's correction for the family that the finding belongs to. */
  readonly pHolm?: number;
  /** Other analyses of the same outcome; the plan's own does not change with what they say. */
  readonly sensitivity: readonly Analysis[];
  /** Further figures by name: statistics of the test, effect sizes. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** What a reader must know, in sentences. */
  readonly notes: readonly string[];
}

/** What of a finding a comparison of values gives; the rest names the outcome. */
export type Comparison = Analysis & Pick<Finding, 'participants' | 'sensitivity' | 'figures' | 'notes'>;

export const effectOf = (value: number, interval: Outcome<Interval>): Effect => computed({ value, interval });

/** A t test as an analysis. */
export function analysisOfT(method: string, test: Outcome<TTest>): Analysis {
  return test.computed
    ? { method, effect: effectOf(test.estimate, computed(test.interval)), p: figure(test.p) }
    : { method, effect: test, p: test };
}

/** An outcome's p as a figure. */
export const pOf = <T extends object>(outcome: Outcome<T>, p: (result: T) => number): Figure =>
  outcome.computed ? figure(p(outcome)) : outcome;
