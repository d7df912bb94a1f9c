import type { LiveParticipant, ParticipantState } from '../../../research/sitting/live-board.ts';
import type { Progress } from './progress.ts';

/** A participant's row, as far as the board reads it. */
export interface ParticipantRow {
  readonly id: string;
  readonly stratum: string;
  readonly joined_at: number | null;
  readonly withdrawn_at: number | null;
  readonly last_arrival: number;
  readonly last_seen_at: number | null;
  readonly extra_case_minutes: number;
  readonly extra_sitting_minutes: number;
  readonly allocated: boolean;
  /** That were recorded by those who run the pilot. */
  readonly deviations: number;
}

/** What counts for everybody in a pilot. */
export interface BoardRules {
  readonly parts: readonly string[];
  readonly breakMinutes: number;
  readonly stalledAfterMinutes: number;
  /** The pilot is closed: nobody is waited for any more. */
  readonly over: boolean;
  readonly now: number;
}

export function liveParticipant(row: ParticipantRow, progress: Progress, rules: BoardRules): LiveParticipant {
  const state = stateOf(row, progress, rules);
  const gone = state === 'withdrawn';
  return {
    participantId: row.id,
    stratum: row.stratum,
    state,
    ...(!gone && row.joined_at !== null && { step: stepOf(row, progress, rules.parts) }),
    joinedAt: row.joined_at,
    lastSeenAt: row.last_seen_at,
    minutesInSitting: progress.minutes,
    devices: progress.devices,
    answers: progress.answers,
    deviations: row.deviations + progress.deviations,
    extraMinutes: row.extra_case_minutes + row.extra_sitting_minutes,
    problems: gone ? [] : [...progress.problems, ...(state === 'stalled' ? [silence(row, rules)] : [])],
  };
}

function stateOf(row: ParticipantRow, progress: Progress, rules: BoardRules): ParticipantState {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (row.joined_at === null) return 'invited';
  if (progress.state === 'stopped' || progress.state === 'finished') return progress.state;
  if (rules.over) return 'unfinished';
  if (row.last_seen_at === null || progress.state === 'awaiting allocation') return 'waiting';
  const allowed = rules.stalledAfterMinutes + (progress.onBreak ? rules.breakMinutes : 0);
  if (rules.now - row.last_seen_at > allowed * 60_000) return 'stalled';
  return progress.onBreak ? 'on a break' : 'under way';
}

function stepOf({ allocated }: ParticipantRow, progress: Progress, parts: readonly string[]) {
  const of = parts.length;
  if (progress.state === 'finished') return { nth: of, of, label: 'All done' };
  if (progress.part !== undefined) return { nth: parts.indexOf(progress.part) + 1, of, label: progress.part };
  const next = parts.findIndex((part) => /period|Reading/.test(part));
  return { nth: Math.max(1, next), of, label: allocated ? 'About to go on' : 'Ready to be allocated' };
}

const silence = ({ last_seen_at }: ParticipantRow, { now }: BoardRules): string =>
  `Nothing was heard for ${Math.round((now - (last_seen_at ?? now)) / 60_000)} minutes: ask how they are getting on.`;
