import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { notComputable } from '../statistics/outcome.ts';
import type { Analysis, Finding } from './finding.ts';
import type { QuestionnaireScore } from './pilot-data.ts';
import { signedRankAnalyses } from './rank-analyses.ts';
import { isSymptom, scaleName } from './scale-findings.ts';

/** A symptom score of one participant round one condition. */
export interface SymptomChange {
  readonly participantId: string;
  readonly condition: string;
  /** Instrument and scale: `ssq total`. */
  readonly scale: string;
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

/** What got worse, told beside what got better. */
export interface Harms {
  /** Questions on which the first condition did worse than the second, worst first. */
  readonly worse: readonly Finding[];
  /** After minus before, by scale and condition; a baseline is not zero. */
  readonly symptoms: readonly {
    readonly scale: string;
    readonly label: string;
    readonly condition: string;
    readonly participants: number;
    readonly change: Analysis;
  }[];
  /** Symptoms after the conditions, compared between them. */
  readonly between: readonly Finding[];
}

/** Scores after each condition beside those before the first, of everybody who has both. */
export function symptomChanges(scores: readonly QuestionnaireScore[]): SymptomChange[] {
  return [...groupBy(scores, ({ participantId }) => participantId)].flatMap(([participantId, own]) =>
    own.flatMap(({ occasion, condition, instrumentId, scoreId, value }): SymptomChange[] => {
      const before = own.find(
        (other) =>
          other.occasion === 'before' && other.instrumentId === instrumentId && other.scoreId === scoreId,
      );
      if (occasion !== 'after' || condition === undefined || !before) return [];
      const scale = `${instrumentId} ${scoreId}`;
      const label = scaleName(instrumentId, scoreId);
      return [{ participantId, condition, scale, label, before: before.value, after: value }];
    }),
  );
}

/** `scales`: every score about the conditions, compared. */
export function harms(
  protocol: Protocol,
  questions: readonly Finding[],
  scores: readonly QuestionnaireScore[],
  scales: readonly Finding[],
): Harms {
  const difference = ({ figures, effect }: Finding) => {
    const means = figures['mean difference'];
    return means?.computed ? means.value : effect.computed ? effect.value : 0;
  };
  return {
    worse: questions
      .filter((finding) => difference(finding) < 0)
      .sort((a, b) => difference(a) - difference(b)),
    symptoms: [...groupBy(symptomChanges(scores), ({ scale }) => scale)].flatMap(([scale, changes]) =>
      protocol.conditions.map(({ id }) => {
        const rows = changes.filter(({ condition }) => condition === id);
        const change =
          rows.length === 0
            ? unasked
            : signedRankAnalyses(rows.map(({ after, before }) => [after, before])).dropped;
        return { scale, label: changes[0]!.label, condition: id, participants: rows.length, change };
      }),
    ),
    between: scales.filter(({ id }) => isSymptom(id.split(' ')[0]!)),
  };
}

const none = notComputable('no-answers', 'Nobody was asked about symptoms in this condition.');
const unasked: Analysis = { method: 'Exact signed-rank test, zeros dropped', effect: none, p: none };
