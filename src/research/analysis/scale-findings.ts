import { groupBy } from '../../base/group-by.ts';
import { instruments } from '../instruments/index.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { compareRanks } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';
import { personValues } from './person-values.ts';
import type { QuestionnaireScore } from './pilot-data.ts';

/** Questionnaires that ask what using a display did to somebody: told among the harms. */
const symptoms = new Set(['ssq', 'vrsq', 'csq-vr']);

/** Whether more of a questionnaire's score is worse. */
export const isSymptom = (instrumentId: string): boolean => symptoms.has(instrumentId);

/** A score by its questionnaire's name: "SSQ, Nausea". */
export function scaleName(instrumentId: string, scoreId: string): string {
  const known = instruments.all.find(({ kind }) => kind === instrumentId);
  const score = known?.scores.find(({ id }) => id === scoreId)?.name ?? scoreId;
  return `${known?.name ?? instrumentId}, ${score}`;
}

/** Every score that was asked about the conditions, compared between them. */
export function scaleFindings(
  protocol: Protocol,
  scores: readonly QuestionnaireScore[],
  sequenceOf: (participantId: string) => string | undefined,
): Finding[] {
  const about = scores.flatMap(({ condition, ...score }) =>
    condition === undefined ? [] : [{ ...score, condition }],
  );
  return [...groupBy(about, ({ instrumentId, scoreId }) => `${instrumentId} ${scoreId}`)].map(
    ([id, rows]) => {
      const { instrumentId, scoreId } = rows[0]!;
      const people = personValues(rows, sequenceOf, (own) => own.at(-1)!.value);
      const compared = compareRanks(protocol, people);
      const straight = rows.filter(({ straightLined }) => straightLined).length;
      return {
        id,
        label: scaleName(instrumentId, scoreId),
        unit: 'points',
        compared: comparedIn(protocol),
        ...compared,
        notes: [
          ...compared.notes,
          ...(straight > 0
            ? [
                `${straight} of ${rows.length} were answered alike throughout, although items contradict each other.`,
              ]
            : []),
        ],
      };
    },
  );
}

/** How sure participants were of their answers; undefined where nobody was asked. */
export function confidenceFinding(
  protocol: Protocol,
  observations: readonly Observation[],
): Finding | undefined {
  const rated = observations.filter(({ confidence }) => confidence !== undefined);
  if (rated.length === 0) return undefined;
  const sequenceOf = new Map(rated.map((row) => [row.participantId, row.sequence]));
  const people = personValues(
    rated,
    (id) => sequenceOf.get(id),
    (own) => own.reduce((sum, { confidence }) => sum + confidence!, 0) / own.length,
  );
  return {
    id: 'confidence',
    label: 'Confidence in the answers (0 to 100)',
    unit: 'points',
    compared: comparedIn(protocol),
    ...compareRanks(protocol, people),
  };
}
