import { z } from 'zod';
import { pilotStateSchema } from '../running/pilot-state.ts';

const id = z.string();
const count = z.int().nonnegative();
/** Milliseconds since the Unix epoch by the server's clock. */
const moment = z.number();

/** Where a participant is, as far as whoever runs the pilot may know while it is blinded. */
const participantStateSchema = z.enum([
  /** Has a code and has not used it. */
  'invited',
  /** Has joined and has nothing to do: nothing sent yet, or the order of conditions is waited for. */
  'waiting',
  'under way',
  'on a break',
  /** Under way, but nothing was heard for longer than `stalledAfterMinutes`. */
  'stalled',
  'stopped',
  'finished',
  /** Had joined and was not at the end when the pilot was closed. */
  'unfinished',
  'withdrawn',
]);
export type ParticipantState = z.infer<typeof participantStateSchema>;

const liveParticipantSchema = z.strictObject({
  /** Names the participant in the data. */
  participantId: id,
  stratum: id,
  state: participantStateSchema,
  /** Undefined before they join. `of` is the same for every order of conditions, so that it tells nothing about it. */
  step: z
    .strictObject({
      /** From 1. */
      nth: count,
      of: count,
      /** What they are doing in words that are the same in every arm: no condition, no display, no case, no case set. */
      label: z.string(),
    })
    .optional(),
  joinedAt: moment.nullable(),
  /** When anything was last stored of them. */
  lastSeenAt: moment.nullable(),
  minutesInSitting: z.number().nonnegative(),
  /** Devices that they have sent from. */
  devices: count,
  answers: count,
  deviations: count,
  /** Minutes that were granted in all. */
  extraMinutes: z.number().nonnegative(),
  /** Whole sentences, to be shown as they are: “Sends from two devices at once.” */
  problems: z.array(z.string()),
});
export type LiveParticipant = z.infer<typeof liveParticipantSchema>;

/**
 * A running pilot as its coordinator sees it: blinded, so neither a condition nor a sequence is anywhere in it.
 * `GET /api/pilots/:id/board` replies with it; `GET /api/pilots/:id/live` is a stream of Server-Sent Events of type
 * `board`, each with a whole one as its data: one at once, one after each change (once a second at most), and one
 * every 15 s in any case.
 */
export const liveBoardSchema = z.strictObject({
  pilotId: id,
  title: z.string(),
  state: pilotStateSchema,
  /** When it looked like this. */
  at: moment,
  stalledAfterMinutes: z.number().positive(),
  totals: z.strictObject({
    planned: count,
    invited: count,
    joined: count,
    finished: count,
    withdrawn: count,
    answers: count,
    deviations: count,
  }),
  openedAt: moment.nullable(),
  /** When each who joined did, in order of time. */
  joinedAt: z.array(moment),
  participants: z.array(liveParticipantSchema),
});
export type LiveBoard = z.infer<typeof liveBoardSchema>;
