import type { Protocol } from '../protocol/protocol.ts';
import { computed, notComputable, type Outcome } from '../statistics/outcome.ts';
import type { Analysis, Finding } from './finding.ts';
import { signedRankAnalyses } from './rank-analyses.ts';

/** A symptom score of one participant round one condition. */
export interface SymptomChange {
  readonly participantId: string;
  readonly condition: string;
  /** Instrument and scale: `ssq total`. */
  readonly scale: string;
  readonly before: number;
  readonly after: number;
}

/** What got worse, told beside what got better. */
export interface Harms {
  /** Questions on which the first condition did worse than the second, worst first. */
  readonly worse: readonly { readonly id: string; readonly label: string; readonly difference: number }[];
  /** After minus before, by scale and condition; a baseline is not zero. */
  readonly symptoms: readonly {
    readonly scale: string;
    readonly condition: string;
    readonly participants: number;
    readonly change: Outcome<Analysis>;
  }[];
}

export function harms(
  protocol: Protocol,
  questions: readonly Finding[],
  symptoms: readonly SymptomChange[],
): Harms {
  const worse = questions.flatMap(({ id, label, figures, effect }) => {
    const means = figures['mean difference'];
    const difference = means?.computed ? means.value : effect.computed ? effect.value : 0;
    return difference < 0 ? [{ id, label, difference }] : [];
  });
  const scales = [...new Set(symptoms.map(({ scale }) => scale))];
  return {
    worse: worse.sort((a, b) => a.difference - b.difference),
    symptoms: scales.flatMap((scale) =>
      protocol.conditions.map(({ id }) => {
        const rows = symptoms.filter((row) => row.scale === scale && row.condition === id);
        const change: Outcome<Analysis> =
          rows.length === 0
            ? notComputable('no-answers', 'Nobody was asked about symptoms in this condition.')
            : computed(signedRankAnalyses(rows.map(({ after, before }) => [after, before])).dropped);
        return { scale, condition: id, participants: rows.length, change };
      }),
    ),
  };
}
