import {
  type LiveBoard,
  type LiveParticipant,
  liveBoardSchema,
} from '../../../src/research/sitting/live-board.ts';

export const startMs = Date.parse('2026-03-01T08:00:00Z');

export const participant = (participantId: string, part: Partial<LiveParticipant> = {}): LiveParticipant => ({
  participantId,
  stratum: 'all',
  state: 'under way',
  step: { nth: 3, of: 20, label: 'Questionnaire' },
  joinedAt: startMs,
  lastSeenAt: startMs,
  minutesInSitting: 5,
  devices: 1,
  answers: 0,
  deviations: 0,
  extraMinutes: 0,
  problems: [],
  ...part,
});

/** A board of 18 planned, checked by its schema. */
export function boardOf(participants: readonly LiveParticipant[], part: Partial<LiveBoard> = {}): LiveBoard {
  const joined = participants.filter(({ joinedAt }) => joinedAt !== null);
  return liveBoardSchema.parse({
    pilotId: 'pilot',
    title: 'A pilot',
    state: 'open',
    at: startMs + 600_000,
    stalledAfterMinutes: 10,
    totals: {
      planned: 18,
      invited: participants.length,
      joined: joined.length,
      finished: participants.filter(({ state }) => state === 'finished').length,
      withdrawn: 0,
      answers: 0,
      deviations: 0,
    },
    openedAt: startMs - 60_000,
    joinedAt: joined.map((one) => one.joinedAt),
    participants,
    ...part,
  });
}
