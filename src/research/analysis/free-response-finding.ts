import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Figure } from '../statistics/outcome.ts';
import {
  type FreeResponseFigures,
  freeResponseFigures,
  type FreeResponses,
} from '../statistics/reading/free-response.ts';
import { compareRanks } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';
import { personValues } from './person-values.ts';

/** One reader in one condition. */
export interface ReaderArea {
  readonly participantId: string;
  readonly condition: string;
  readonly normalCases: number;
  readonly abnormalCases: number;
  readonly area: Figure;
  /** Share of the lesions that were marked. */
  readonly found: Figure;
}

/** Marks on cases whose number of lesions was not told. */
export interface FreeResponseFinding {
  readonly readers: readonly ReaderArea[];
  /** The readers' areas compared; cases count as fixed. */
  readonly finding: Finding;
}

type Marked = Observation & { readonly marks: NonNullable<Observation['marks']> };

/** Every question that asked for marks: the readers' areas under the curve, and the conditions compared. */
export function freeResponseFindings(
  protocol: Protocol,
  observations: readonly Observation[],
): FreeResponseFinding[] {
  const marked = observations.filter((row): row is Marked => row.marks !== undefined);
  return [...groupBy(marked, ({ questionId }) => questionId)].map(([questionId, rows]) => {
    const label = protocol.questions.find(({ id }) => id === questionId)?.name ?? questionId;
    const groups = [
      ...groupBy(rows, ({ participantId, condition }) => `${participantId}\n${condition}`).values(),
    ];
    const responses = groups.map((own) => ({ own, figures: freeResponseFigures(responsesOf(own)) }));
    // False marks are judged on normal cases; where a reader has none, on all cases.
    const normalEverywhere = groups.every((own) => own.some(({ marks }) => marks.lesions.length === 0));
    const which: keyof FreeResponseFigures = normalEverywhere ? 'wAfroc' : 'wAfroc1';
    const readers = responses.map(({ own, figures }): ReaderArea => {
      const normal = own.filter(({ marks }) => marks.lesions.length === 0).length;
      return {
        participantId: own[0]!.participantId,
        condition: own[0]!.condition,
        normalCases: normal,
        abnormalCases: own.length - normal,
        area: figures[which],
        found: figures.lesionLocalisationFraction,
      };
    });
    const sequenceOf = new Map(rows.map((row) => [row.participantId, row.sequence]));
    const people = personValues(
      readers,
      (id) => sequenceOf.get(id),
      ([reader]) => (reader?.area.computed ? reader.area.value : undefined),
    );
    const compared = compareRanks(protocol, people);
    return {
      readers,
      finding: {
        id: `${questionId} wAFROC`,
        label: `${label}, area under the wAFROC curve`,
        unit: 'area',
        compared: comparedIn(protocol),
        ...compared,
        notes: [
          normalEverywhere
            ? 'False marks are judged on the cases without a lesion.'
            : 'Not every reader had a case without a lesion in every condition, so false marks are judged on all cases (wAFROC1): include normal cases next time.',
          'Readers vary, cases count as fixed: it holds for these cases.',
          ...compared.notes,
        ],
      },
    };
  });
}

function responsesOf(rows: readonly Marked[]): FreeResponses {
  const of = (wanted: boolean) => rows.filter(({ marks }) => marks.lesions.length > 0 === wanted);
  return {
    normal: of(false).map(({ marks }) => marks.elsewhere),
    abnormal: of(true).map(({ marks }) => ({
      falseMarks: marks.elsewhere,
      lesions: marks.lesions.map((rating) => (rating === 'unmarked' ? -Infinity : rating)),
    })),
  };
}
