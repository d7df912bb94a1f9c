import type { Protocol } from '../protocol/protocol.ts';
import { mean } from '../statistics/descriptive.ts';
import { quantile } from '../statistics/quantile.ts';
import type { PilotData } from './pilot-data.ts';
import { scaleName } from './scale-findings.ts';

/** Median and quartiles of some values; undefined where there are none. */
export interface Spread {
  readonly n: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Who the participants were before anything was compared. No tests: whatever differs does so by chance. */
export interface Baseline {
  /** Everybody first, then by the order that they were allocated to. */
  readonly groups: readonly { readonly label: string; readonly participants: number }[];
  readonly facts: readonly {
    readonly label: string;
    readonly option: string;
    /** Of each group. */
    readonly counts: readonly number[];
  }[];
  readonly scores: readonly { readonly label: string; readonly spreads: readonly (Spread | undefined)[] }[];
}

/** Undefined where participants are known by their answers alone. */
export function baselineOf(
  protocol: Protocol,
  { participants, scores, tests }: Pick<PilotData, 'participants' | 'scores' | 'tests'>,
): Baseline | undefined {
  if (participants.length === 0) return undefined;
  const groups = [
    { label: 'All', members: participants },
    ...protocol.sequences.map(({ id }) => ({
      label: id,
      members: participants.filter(({ sequence }) => sequence === id),
    })),
  ].map(({ label, members }) => ({
    label,
    members,
    ids: new Set(members.map(({ participantId }) => participantId)),
  }));
  const before = scores.filter(({ occasion }) => occasion === 'before');
  const scales = [...new Set(before.map(({ instrumentId, scoreId }) => `${instrumentId} ${scoreId}`))];
  const testBefore = tests.filter(({ occasion }) => occasion === 'before');
  const shareOf = (id: string) =>
    mean(testBefore.filter((row) => row.participantId === id).map(({ correct }) => Number(correct)));
  const tested = new Set(testBefore.map(({ participantId }) => participantId));
  return {
    groups: groups.map(({ label, members }) => ({ label, participants: members.length })),
    facts: (protocol.sitting?.describing ?? []).flatMap(({ id, text, options }) =>
      options.map((option) => ({
        label: text,
        option: option.text,
        counts: groups.map(({ members }) => members.filter(({ facts }) => facts[id] === option.id).length),
      })),
    ),
    scores: [
      ...scales.map((scale) => {
        const [instrumentId, scoreId] = scale.split(' ') as [string, string];
        return {
          label: scaleName(instrumentId, scoreId),
          spreads: groups.map(({ ids }) =>
            spreadOf(
              before
                .filter((row) => `${row.instrumentId} ${row.scoreId}` === scale && ids.has(row.participantId))
                .map(({ value }) => value),
            ),
          ),
        };
      }),
      ...(tested.size > 0
        ? [
            {
              label: 'Test before, right answers in %',
              spreads: groups.map(({ ids }) =>
                spreadOf([...tested].filter((id) => ids.has(id)).map((id) => 100 * shareOf(id))),
              ),
            },
          ]
        : []),
    ],
  };
}

function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantile(values, p)) as [
    number,
    number,
    number,
  ];
  return { n: values.length, lower, median, upper };
}
