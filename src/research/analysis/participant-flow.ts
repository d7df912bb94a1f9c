import type { Protocol } from '../protocol/protocol.ts';
import type { ParticipantSummary } from './pilot-data.ts';
import type { ParticipantScore } from './pilot-scores.ts';

/** How many began and finished each sequence (CONSORT, extension for crossover trials). */
export interface SequenceFlow {
  readonly sequence: string;
  /** Allocated to it; those who answered something where the allocation is not known. */
  readonly allocated: number;
  readonly started: number;
  /** Of each period, in turn: who began and who answered everything. */
  readonly periods: readonly {
    readonly condition: string;
    readonly began: number;
    readonly finished: number;
  }[];
  readonly finished: number;
}

export interface ParticipantFlow {
  readonly planned: number;
  /** Who agreed to take part; undefined where only answers are known. */
  readonly consented: number | undefined;
  readonly started: number;
  readonly finished: number;
  readonly sequences: readonly SequenceFlow[];
  /** Who is left out of the main analysis, and why. */
  readonly incomplete: readonly { readonly participantId: string; readonly reason: string }[];
}

export function participantFlow(
  protocol: Protocol,
  scores: readonly ParticipantScore[],
  participants: readonly ParticipantSummary[] = [],
): ParticipantFlow {
  const known = new Map(participants.map((participant) => [participant.participantId, participant]));
  const answered = new Set(scores.map(({ participantId }) => participantId));
  const stopOf = (id: string) => {
    const stopped = known.get(id)?.stopped;
    return stopped === undefined ? '' : `; stopped: ${stopped}`;
  };
  return {
    planned: protocol.plannedParticipants,
    consented:
      participants.length === 0 ? undefined : participants.filter(({ consented }) => consented).length,
    started: scores.length,
    finished: scores.filter(({ complete }) => complete).length,
    sequences: protocol.sequences.map(({ id, periods }) => {
      const own = scores.filter(({ sequence }) => sequence === id);
      const silent = participants.filter((p) => p.sequence === id && !answered.has(p.participantId)).length;
      return {
        sequence: id,
        allocated: own.length + silent,
        started: own.length,
        periods: periods.map(({ condition }) => {
          const of = own.flatMap(({ conditions }) => conditions.get(condition) ?? []);
          return {
            condition,
            began: of.filter((score) => score.answered > 0).length,
            finished: of.filter((score) => score.answered === score.asked).length,
          };
        }),
        finished: own.filter(({ complete }) => complete).length,
      };
    }),
    incomplete: [
      ...scores
        .filter(({ complete }) => !complete)
        .map(({ participantId, conditions }) => ({
          participantId,
          reason: `${[...conditions]
            .filter(([, score]) => score.answered !== score.asked)
            .map(([condition, score]) => `${score.answered} of ${score.asked} answers in ${condition}`)
            .join(', ')}${stopOf(participantId)}`,
        })),
      ...participants
        .filter(({ participantId }) => !answered.has(participantId))
        .map(({ participantId }) => ({ participantId, reason: `no answers${stopOf(participantId)}` })),
    ],
  };
}
