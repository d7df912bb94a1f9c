import { firstAnswers } from '../analysis/first-answers.ts';
import type { ParticipantRecord } from '../analysis/observations-of.ts';
import { testAnswersOf } from '../analysis/observations-of.ts';
import { deviationsOf, summaryOf } from '../analysis/pilot-data-of.ts';
import type { Protocol } from '../protocol/protocol.ts';

type Cell = string | number | boolean | undefined;

/** A data file beside the answers: its columns, and the rows of one participant. */
export interface SideTable {
  readonly columns: readonly string[];
  rows(record: ParticipantRecord): Iterable<readonly Cell[]>;
}

/** The tables beside the answers, by the name that their files carry. `read-dataset.ts` reads them back. */
export function sideTables(
  protocol: Protocol,
): Readonly<Record<'participants' | 'questionnaires' | 'tests' | 'deviations', SideTable>> {
  const facts = protocol.sitting?.describing.map(({ id }) => id) ?? [];
  const conditions = protocol.conditions.map(({ id }) => id);
  return {
    participants: {
      columns: [
        ...['participant_id', 'sequence', 'consented', 'finished', 'stopped', 'preferred'],
        ...facts.map((id) => `${factPrefix}${id}`),
        ...conditions.map((id) => `${practicePrefix}${id}`),
      ],
      rows: (record) => {
        const { participantId, sequence, consented, finished, ...rest } = summaryOf(record);
        return [
          [
            ...[participantId, sequence, Number(consented), Number(finished), rest.stopped, rest.preferred],
            ...facts.map((id) => rest.facts[id]),
            ...conditions.map((id) => rest.practiceMinutes[id]),
          ],
        ];
      },
    },
    questionnaires: { columns: questionnaireColumns, rows: questionnaireRows },
    tests: {
      columns: ['participant_id', 'occasion', 'case_id', 'question_id', 'score', 'max_score', 'correct'],
      rows: (record) =>
        testAnswersOf(protocol, record).map(({ occasion, caseId, questionId, answer: { grade } }) => [
          ...[record.participantId, occasion, caseId, questionId],
          ...[grade.score, grade.max, Number(grade.correct)],
        ]),
    },
    deviations: {
      columns: ['participant_id', 'what', 'reason'],
      rows: (record) =>
        deviationsOf(record).map(({ participantId, what, reason }) => [participantId, what, reason]),
    },
  };
}

/** What columns of the participants' table begin with that hold a fact, or minutes of practice in a condition. */
export const factPrefix = 'about_';
export const practicePrefix = 'practice_min_';

const questionnaireColumns = [
  ...['participant_id', 'step_id', 'occasion', 'condition', 'instrument_id', 'wording_hash'],
  ...['item_or_score', 'name', 'value', 'straight_lined'],
];

function* questionnaireRows({ participantId, steps, events }: ParticipantRecord): Generator<Cell[]> {
  for (const event of firstAnswers(events)) {
    if (event.type !== 'filled') continue;
    const { form, stepId } = event;
    const step = steps.find(({ id }) => id === stepId);
    const condition = step?.kind === 'form' ? step.condition : undefined;
    const head = [participantId, stepId, form.occasion, condition, form.instrumentId, form.wordingHash];
    for (const [what, values] of [['item', form.answers] as const, ['score', form.scores] as const])
      for (const [name, value] of Object.entries(values))
        yield [...head, what, name, value, form.straightLined];
  }
}
