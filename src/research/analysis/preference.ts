import type { Protocol } from '../protocol/protocol.ts';
import { clopperPearson } from '../statistics/binary/proportion-interval.ts';
import { mcnemarExact } from '../statistics/binary/mcnemar-exact.ts';
import type { Interval } from '../statistics/interval.ts';
import { figure, type Figure, notComputable } from '../statistics/outcome.ts';
import type { ParticipantSummary } from './pilot-data.ts';

/** Which condition participants would choose. */
export interface Preference {
  readonly asked: number;
  readonly choices: readonly { readonly condition: string; readonly name: string; readonly chosen: number }[];
  /** Exact interval of the share that chose the first condition. */
  readonly interval: Interval;
  /** Exact sign test against an even split; for two conditions. */
  readonly p: Figure;
}

/** Undefined where nobody was asked. */
export function preferenceOf(
  { conditions }: Protocol,
  participants: readonly ParticipantSummary[],
): Preference | undefined {
  const chosen = participants.flatMap(({ preferred }) => preferred ?? []);
  if (chosen.length === 0) return undefined;
  const choices = conditions.map(({ id, name }) => ({
    condition: id,
    name,
    chosen: chosen.filter((choice) => choice === id).length,
  }));
  const [first, second] = choices;
  return {
    asked: chosen.length,
    choices,
    interval: clopperPearson(first!.chosen, chosen.length),
    p:
      choices.length === 2
        ? figure(mcnemarExact(first!.chosen, second!.chosen).exact)
        : notComputable('several-conditions', 'No test: more than two conditions could be chosen.'),
  };
}
