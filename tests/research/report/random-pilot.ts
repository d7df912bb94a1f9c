import type { Random } from '../../../src/base/random.ts';
import type { Observation } from '../../../src/research/analysis/observation.ts';
import { noData, type PilotData } from '../../../src/research/analysis/pilot-data.ts';
import { type Protocol, protocolSchema } from '../../../src/research/protocol/protocol.ts';

const designs = ['crossover', 'parallel', 'pre-post', 'rotation'] as const;
const units = ['mm', 'deg', 'mL', ''];

/** Any plan: every design, one to three cases a set, one to three questions. */
export function randomProtocol(random: Random): Protocol {
  const below = (n: number) => Math.floor(random.uniform() * n);
  const design = designs[below(4)]!;
  const conditions = (design === 'rotation' ? ['A', 'B', 'C'] : ['A', 'B']).map((id) => ({
    id,
    name: `Condition ${id}`,
  }));
  const questions = ['Q1', 'Q2', 'Q3'].slice(0, 1 + below(3));
  const perSet = 1 + below(3);
  const sets = conditions.map((_, s) => String(s + 1));
  const ids = conditions.map(({ id }) => id);
  const orders =
    design === 'rotation'
      ? ids.map((_, i) => [...ids.slice(i), ...ids.slice(0, i)])
      : design === 'crossover'
        ? [ids, [...ids].reverse()]
        : design === 'parallel'
          ? ids.map((id) => [id])
          : [[...ids].reverse()];
  return protocolSchema.parse({
    schema: 'oblique/protocol',
    version: 1,
    id: 'any',
    title: 'Any pilot',
    design,
    conditions,
    questions: questions.map((id) => ({ id, name: `Question ${id}` })),
    caseSets: sets.map((id) => ({
      id,
      cases: Array.from({ length: perSet }, (_, c) => ({ id: `C${id}${c}`, questions })),
    })),
    sequences: orders.map((order) => ({
      id: order.join('-'),
      periods: order.map((condition, p) => ({ condition, caseSet: sets[p]! })),
    })),
    allocation: { ratio: orders.map(() => 1), blockSizes: [orders.length], strata: ['all'] },
    plannedParticipants: 6,
    primaryOutcome: 'total',
    sitting: {
      displays: Object.fromEntries(ids.map((id) => [id, 'flat'])),
      describing: [
        {
          id: 'year',
          text: 'Year',
          options: [
            { id: 'a', text: '1' },
            { id: 'b', text: '2' },
          ],
        },
      ],
    },
  });
}

/** Anybody's answers to it: nobody to nine people, all alike or all different, parts missing. */
export function randomData(protocol: Protocol, random: Random): PilotData {
  const below = (n: number) => Math.floor(random.uniform() * n);
  const people = [0, 1, 1, 2, 3, 5, 9][below(7)]!;
  /** Whether something differs between people, is the same for everybody, or is not there. */
  const mode = () => ['varied', 'varied', 'same', 'none'][below(4)]!;
  const [right, time, measured, marks, confidence] = [mode(), mode(), mode(), mode(), mode()];
  const oneArm = below(4) === 0;
  const cut = below(3) === 0;
  const unit = units[below(4)]!;
  const pick = (how: string, constant: number, spread: number) =>
    how === 'same' ? constant : Math.round(constant + spread * random.normal());
  const participants = Array.from({ length: people }, (_, i) => ({
    participantId: `P${i}`,
    sequence: protocol.sequences[oneArm ? 0 : i % protocol.sequences.length]!.id,
  }));
  const observations = participants.flatMap(({ participantId, sequence }) =>
    protocol.sequences
      .find(({ id }) => id === sequence)!
      .periods.flatMap(({ condition, caseSet }, p) =>
        protocol.caseSets
          .find(({ id }) => id === caseSet)!
          .cases.flatMap(({ id: caseId, questions }) =>
            questions.flatMap((questionId): Observation[] => {
              if (cut && below(12) === 0) return [];
              return [
                {
                  participantId,
                  sequence,
                  period: p + 1,
                  condition,
                  caseSet,
                  caseId,
                  questionId,
                  correct: right === 'none' ? false : right === 'same' || below(2) === 0,
                  ...(time !== 'none' && { responseMs: Math.max(1, pick(time, 9000, 4000)) }),
                  ...(time === 'varied' && below(5) === 0 && { censored: true as const }),
                  ...(confidence !== 'none' && { confidence: Math.abs(pick(confidence, 50, 20)) }),
                  ...(questionId === 'Q2' &&
                    measured !== 'none' && {
                      measured: {
                        value: pick(measured, 12, 3),
                        reference: measured === 'same' ? 12 : 10,
                        unit,
                      },
                    }),
                  ...(questionId === 'Q3' &&
                    marks !== 'none' && {
                      marks: {
                        lesions: Array.from({ length: below(3) }, () =>
                          below(3) === 0 ? ('unmarked' as const) : below(5),
                        ),
                        elsewhere: Array.from({ length: below(3) }, () => below(5)),
                      },
                    }),
                },
              ];
            }),
          ),
      ),
  );
  const asked = mode();
  const scale = (value: number) => ({
    instrumentId: 'ssq',
    scoreId: 'total',
    value,
    straightLined: below(9) === 0,
  });
  return {
    ...noData,
    observations,
    participants:
      below(3) === 0
        ? []
        : participants.map((one) => ({
            ...one,
            consented: true,
            finished: below(2) === 0,
            ...(below(4) === 0 && { stopped: 'unwell' }),
            facts: below(3) === 0 ? {} : { year: 'a' },
            ...(below(2) === 0 && { preferred: protocol.conditions[below(protocol.conditions.length)]!.id }),
            practiceMinutes: {},
          })),
    scores:
      asked === 'none'
        ? []
        : participants.flatMap(({ participantId, sequence }) => [
            { participantId, occasion: 'before' as const, ...scale(pick(asked, 10, 5)) },
            ...protocol.sequences
              .find(({ id }) => id === sequence)!
              .periods.flatMap(({ condition }) => [
                { participantId, condition, occasion: 'after' as const, ...scale(pick(asked, 10, 9)) },
                {
                  ...{ participantId, condition, occasion: 'end' as const, straightLined: false },
                  ...{ instrumentId: 'sus', scoreId: 'sus', value: pick(asked, 70, 10) },
                },
              ]),
          ]),
    tests: participants.flatMap(({ participantId }) =>
      (['before', 'after'] as const).flatMap((occasion) =>
        asked === 'none' || below(5) === 0
          ? []
          : [
              {
                participantId,
                occasion,
                caseId: 'T',
                questionId: 'Q1',
                correct: asked === 'same' || below(2) === 0,
              },
            ],
      ),
    ),
    deviations: below(2) === 0 ? [] : [{ what: 'the room was changed' }],
  };
}
