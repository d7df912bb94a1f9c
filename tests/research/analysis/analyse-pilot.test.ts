import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import type { Observation } from '../../../src/research/analysis/observation.ts';
import { answersAlone } from '../../../src/research/analysis/pilot-data.ts';
import type { Protocol } from '../../../src/research/protocol/protocol.ts';
import { pairedT } from '../../../src/research/statistics/means/paired-t.ts';
import { sievrtProtocol } from './sievrt-protocol.ts';

/** Answers of everybody to everything; `right` decides each. */
function answersOf(
  protocol: Protocol,
  participants: number,
  right: (participant: number, condition: string, question: string) => boolean,
): Observation[] {
  return Array.from({ length: participants }, (_, i) => i).flatMap((i) => {
    const sequence = protocol.sequences[i % protocol.sequences.length]!;
    return sequence.periods.flatMap(({ condition, caseSet }, p) =>
      protocol.caseSets
        .find(({ id }) => id === caseSet)!
        .cases.flatMap((entry) =>
          entry.questions.map((questionId) => ({
            participantId: `P${i}`,
            sequence: sequence.id,
            period: p + 1,
            condition,
            caseSet,
            caseId: entry.id,
            questionId,
            correct: right(i, condition, questionId),
          })),
        ),
    );
  });
}

const analyse = (protocol: Protocol, rows: readonly Observation[]) =>
  analysePilot(protocol, answersAlone(rows));

const random = createRandom('pilots 1');
const oneCase: Protocol = {
  ...sievrtProtocol,
  caseSets: sievrtProtocol.caseSets.map((set) => ({ ...set, cases: set.cases.slice(0, 1) })),
};
const parallel: Protocol = {
  ...oneCase,
  design: 'parallel',
  sequences: ['VR', 'FLAT'].map((condition) => ({ id: condition, periods: [{ condition, caseSet: '1' }] })),
};

describe('designs', () => {
  test('crossover with one case a condition: right-or-wrong tests lead, McNemar beside them', () => {
    const rows = answersOf(oneCase, 12, (i, condition, question) =>
      question === 'Q1' ? condition === 'VR' : random.uniform() < 0.5 + i / 40,
    );
    const [q1] = analyse(oneCase, rows).family;
    expect(q1).toMatchObject({ unit: 'proportion', method: "Prescott's exact test" });
    expect(q1?.effect).toMatchObject({ value: 1, interval: { computed: true } });
    expect(q1?.p).toMatchObject({ value: expect.closeTo(2 / 924, 12) });
    expect(q1?.sensitivity.map(({ method }) => method)).toEqual([
      'Mainland-Gart exact test',
      'Exact McNemar test',
      'McNemar test, mid-p',
    ]);
    const gart = analyse({ ...oneCase, binaryTest: 'mainland-gart' }, rows).family[0];
    expect(gart?.method).toBe('Mainland-Gart exact test');
  });

  test('parallel arms: Fisher with a difference of proportions; Welch for the total', () => {
    const rows = answersOf(parallel, 18, (i, condition, question) =>
      question === 'Q2' ? condition === 'VR' || i === 17 : i % 3 === 0,
    );
    const { family, primary } = analyse(parallel, rows);
    expect(primary.method).toBe('Welch t test');
    expect(family[1]).toMatchObject({ method: "Fisher's exact test", participants: 18 });
    expect(family[1]?.effect).toMatchObject({ value: expect.closeTo(8 / 9, 12) });
    expect(family[1]?.pHolm).toBeCloseTo(5 * (family[1]?.p.computed ? family[1].p.value : 0), 12);
  });

  test('before and after: paired test, the second condition taken from the first', () => {
    const before: Protocol = {
      ...oneCase,
      design: 'pre-post',
      conditions: [
        { id: 'after', name: 'After' },
        { id: 'before', name: 'Before' },
      ],
      sequences: [
        {
          id: 'all',
          periods: [
            { condition: 'before', caseSet: '1' },
            { condition: 'after', caseSet: '2' },
          ],
        },
      ],
    };
    const rows = answersOf(before, 9, (i, condition) => condition === 'after' || i % 2 === 0);
    const { primary, family } = analyse(before, rows);
    const expected = pairedT(Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? 0 : 5)));
    expect(primary.effect).toMatchObject({ value: expected.computed ? expected.estimate : undefined });
    expect(family[0]?.method).toBe('Exact McNemar test');
    expect(family[0]?.notes.join()).toContain('Only 4 participants differ');
  });

  test('three conditions: Friedman, and each against the first', () => {
    const three: Protocol = {
      ...oneCase,
      design: 'rotation',
      conditions: ['VR', 'FLAT', 'BOX'].map((id) => ({ id, name: id })),
      caseSets: ['1', '2', '3'].map((id) => ({
        id,
        cases: [{ id: `C${id}`, questions: ['Q1', 'Q2', 'Q3'] }],
      })),
      sequences: [
        ['VR', 'FLAT', 'BOX'],
        ['FLAT', 'BOX', 'VR'],
        ['BOX', 'VR', 'FLAT'],
      ].map((order) => ({
        id: order.join('-'),
        periods: order.map((condition, i) => ({ condition, caseSet: String(i + 1) })),
      })),
    };
    const rows = answersOf(three, 9, (i, condition) => (condition === 'BOX' ? false : i % 2 === 0));
    const { primary, family } = analyse(three, rows);
    expect(primary).toMatchObject({ method: 'Friedman test', effect: { computed: false } });
    expect(family.map(({ id }) => id)).toEqual(['FLAT', 'BOX']);
    expect(family[1]?.p).toMatchObject({ value: 0.0625 });
  });
});

describe('people and answers', () => {
  const rows = answersOf(sievrtProtocol, 10, () => random.uniform() < 0.7);

  test('who did not finish is told, left out, and counted as wrong in a second analysis', () => {
    const cut = rows.filter(
      (row) => !(row.participantId === 'P3' && row.period === 2 && row.caseId === 'C02'),
    );
    const { flow, primary, missingAsWrong } = analyse(sievrtProtocol, cut);
    expect(flow).toMatchObject({ started: 10, finished: 9 });
    expect(flow.incomplete).toEqual([{ participantId: 'P3', reason: '15 of 20 answers in VR' }]);
    expect(primary.participants).toBe(9);
    expect(missingAsWrong).toMatchObject({ participants: 10 });
    expect(analyse(sievrtProtocol, rows).missingAsWrong).toBeUndefined();
  });

  test('the order of rows does not matter', () => {
    expect(analyse(sievrtProtocol, [...rows].reverse()).primary.effect).toEqual(
      analyse(sievrtProtocol, rows).primary.effect,
    );
  });

  test('swapping the conditions turns every effect round and keeps every p', () => {
    const [vr, flat] = sievrtProtocol.conditions;
    const turned = analyse({ ...sievrtProtocol, conditions: [flat!, vr!] }, rows);
    const straight = analyse(sievrtProtocol, rows);
    for (const [i, finding] of [straight.primary, ...straight.family].entries()) {
      const other = [turned.primary, ...turned.family][i]!;
      if (!finding.effect.computed || !other.effect.computed) throw new Error('no effect');
      expect(other.effect.value + finding.effect.value).toBeCloseTo(0, 12);
      expect(other.p).toMatchObject({ value: finding.p.computed ? expect.closeTo(finding.p.value, 12) : 0 });
    }
  });

  test('symptoms: after minus before, a baseline is not zero', () => {
    const scores = Array.from({ length: 8 }, (_, i) => i).flatMap((i) => {
      const head = { participantId: `P${i}`, instrumentId: 'ssq', scoreId: 'total', straightLined: false };
      return [
        { ...head, occasion: 'before' as const, value: 3.74 * i },
        { ...head, occasion: 'after' as const, condition: i < 6 ? 'VR' : 'FLAT', value: 3.74 * (i + 2) },
      ];
    });
    const { harms } = analysePilot(sievrtProtocol, { ...answersAlone(rows), scores });
    expect(harms.symptoms[0]).toMatchObject({ condition: 'VR', participants: 6 });
    expect(harms.symptoms[0]?.change).toMatchObject({
      effect: { value: expect.closeTo(7.48, 9) },
      p: { value: 0.03125 },
    });
  });

  test.each([
    [{ condition: 'FLAT' }, 'Period 1 of VR1-FLAT2 is VR with case set 1.'],
    [{ sequence: 'VR9' }, 'no period 1 of a sequence VR9'],
    [{ caseId: 'C99' }, 'does not ask Q1 of case C99'],
    [{ questionId: 'Q2' }, 'two answers to Q2'],
  ])('an answer that does not belong is refused: %j', (change, words) => {
    const wrong = rows.map((row, i) => (i === 0 ? { ...row, ...change } : row));
    expect(() => analyse(sievrtProtocol, wrong)).toThrow(words);
  });

  test('nobody: everything is said in sentences', () => {
    const { primary, flow } = analyse(sievrtProtocol, []);
    expect(flow).toMatchObject({ started: 0, finished: 0 });
    expect(primary.effect).toMatchObject({ computed: false, reason: expect.stringMatching(/\.$/) });
  });
});
