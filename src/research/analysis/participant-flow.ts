import type { Protocol } from '../protocol/protocol.ts';
import type { ParticipantScore } from './pilot-scores.ts';

/** How many began and finished each sequence (CONSORT, extension for crossover trials). */
export interface SequenceFlow {
  readonly sequence: string;
  readonly started: number;
  readonly finished: number;
}

export interface ParticipantFlow {
  readonly planned: number;
  readonly started: number;
  readonly finished: number;
  readonly sequences: readonly SequenceFlow[];
  /** Who is left out of the main analysis, and why. */
  readonly incomplete: readonly { readonly participantId: string; readonly reason: string }[];
}

export function participantFlow(protocol: Protocol, scores: readonly ParticipantScore[]): ParticipantFlow {
  return {
    planned: protocol.plannedParticipants,
    started: scores.length,
    finished: scores.filter(({ complete }) => complete).length,
    sequences: protocol.sequences.map(({ id }) => {
      const own = scores.filter(({ sequence }) => sequence === id);
      return { sequence: id, started: own.length, finished: own.filter(({ complete }) => complete).length };
    }),
    incomplete: scores
      .filter(({ complete }) => !complete)
      .map(({ participantId, conditions }) => ({
        participantId,
        reason: [...conditions]
          .filter(([, { answered, asked }]) => answered !== asked)
          .map(([condition, { answered, asked }]) => `${answered} of ${asked} answers in ${condition}`)
          .join(', '),
      })),
  };
}
