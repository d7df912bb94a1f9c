import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { mean } from '../statistics/descriptive.ts';
import { compareRanks } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import type { Finding } from './finding.ts';
import type { PersonValues } from './person-values.ts';
import type { TestAnswer } from './pilot-data.ts';
import { signedRankAnalyses } from './rank-analyses.ts';

/** Shares of right answers before and after everything else; with two groups also what each gained. Empty without tests. */
export function testFindings(
  protocol: Protocol,
  tests: readonly TestAnswer[],
  sequenceOf: (participantId: string) => string | undefined,
): Finding[] {
  const people = [...groupBy(tests, ({ participantId }) => participantId)].flatMap(([participantId, own]) => {
    const share = (occasion: TestAnswer['occasion']) => {
      const rows = own.filter((row) => row.occasion === occasion);
      return rows.length === 0 ? undefined : mean(rows.map(({ correct }) => Number(correct)));
    };
    const [before, after] = [share('before'), share('after')];
    return before === undefined || after === undefined ? [] : [{ participantId, before, after }];
  });
  if (people.length === 0) return [];
  const { dropped, pratt } = signedRankAnalyses(people.map(({ before, after }) => [after, before]));
  const whole: Finding = {
    id: 'test',
    label: 'Test, right answers after against before',
    unit: 'proportion',
    compared: { first: 'the test after', second: 'the test before' },
    participants: people.length,
    ...dropped,
    sensitivity: [pratt],
    figures: {},
    notes: ['Everybody learns from a test: this is no comparison of the conditions.'],
  };
  if (protocol.design !== 'parallel') return [whole];
  const gains = people.flatMap(({ participantId, before, after }): PersonValues[] => {
    const sequence = sequenceOf(participantId);
    const condition = protocol.sequences.find(({ id }) => id === sequence)?.periods[0]?.condition;
    if (sequence === undefined || condition === undefined) return [];
    return [{ participantId, sequence, values: new Map([[condition, after - before]]) }];
  });
  return [
    whole,
    {
      id: 'test gain',
      label: 'Gain from the test before to the test after',
      unit: 'proportion',
      compared: comparedIn(protocol),
      ...compareRanks(protocol, gains),
    },
  ];
}
