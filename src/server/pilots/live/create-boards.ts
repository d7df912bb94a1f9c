import type { LiveBoard, LiveParticipant } from '../../../research/sitting/live-board.ts';
import type { Services } from '../../api/services.ts';
import { findPilot, type Pilot } from '../pilot.ts';
import { participantsWithPlaces } from '../participants-with-places.ts';
import { storedEventsOf, wayIn } from '../stored-sitting.ts';
import { boardParts, mayCountAnswers } from './board-parts.ts';
import { liveParticipant, type ParticipantRow } from './live-participant.ts';
import { type Progress, progressOf } from './progress.ts';

const stalledAfterMinutes = 10;
/** Whoever watches more at once reads some of them anew. */
const mostRemembered = 20;
const readAtOnce = 25;

/** The arm is for reading events; the board never has it. */
type BoardRow = ParticipantRow & { readonly arm: string | null };

interface Remembered {
  readonly stamp: string;
  readonly progress: Progress;
}

/**
 * Reads boards. What a participant's events come to is remembered until something new of them is stored, so a look at
 * a class that sits still reads one row for each of them.
 */
export function createBoards({ db, clock, secretBox }: Services): (pilotId: string) => Promise<LiveBoard> {
  const pilots = new Map<string, Map<string, Remembered>>();

  const rememberedOf = (pilotId: string) => {
    const known = pilots.get(pilotId) ?? new Map<string, Remembered>();
    pilots.delete(pilotId);
    pilots.set(pilotId, known);
    if (pilots.size > mostRemembered) pilots.delete(pilots.keys().next().value!);
    return known;
  };

  /** Of everybody, with what is new read for some participants at a time. */
  async function progressesOf(pilot: Pilot, rows: readonly BoardRow[]): Promise<readonly Progress[]> {
    const remembered = rememberedOf(pilot.id);
    const stampOf = ({ last_arrival, arm, withdrawn_at }: BoardRow) =>
      `${last_arrival}/${arm}/${withdrawn_at}/${pilot.locked?.hash}`;
    const mayCount = mayCountAnswers(pilot.protocol);
    const changed = rows.filter((row) => remembered.get(row.id)?.stamp !== stampOf(row));
    for (let i = 0; i < changed.length; i += readAtOnce) {
      const some = changed.slice(i, i + readAtOnce);
      const events = await storedEventsOf(
        db,
        pilot.id,
        some.map(({ id }) => id),
      );
      for (const row of some) {
        const way = wayIn(secretBox, pilot, row.id, row.arm ?? undefined);
        const progress = progressOf(way, events.get(row.id) ?? [], mayCount);
        remembered.set(row.id, { stamp: stampOf(row), progress });
      }
    }
    return rows.map(({ id }) => remembered.get(id)!.progress);
  }

  return async (pilotId) => {
    const pilot = await findPilot(db, pilotId);
    const { opened_at } = await db
      .selectFrom('pilots')
      .select('opened_at')
      .where('id', '=', pilotId)
      .executeTakeFirstOrThrow();
    const rows = await readRows(db, pilotId);
    const { protocol } = pilot;
    const rules = {
      parts: protocol.sitting ? boardParts(protocol) : [],
      breakMinutes: protocol.sitting?.breakMinutes ?? 0,
      stalledAfterMinutes,
      over: pilot.state === 'closed' || pilot.state === 'revealed',
      now: clock.now(),
    };
    const progresses = await progressesOf(pilot, rows);
    const participants = rows.map((row, i) => liveParticipant(row, progresses[i]!, rules));
    const deviations = await db
      .selectFrom('deviations')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('pilot_id', '=', pilotId)
      .executeTakeFirstOrThrow();
    const among = (state: LiveParticipant['state']) =>
      participants.filter((one) => one.state === state).length;
    return {
      pilotId,
      title: protocol.title,
      state: pilot.state,
      at: rules.now,
      stalledAfterMinutes,
      totals: {
        planned: protocol.plannedParticipants,
        invited: participants.length,
        joined: participants.filter(({ joinedAt }) => joinedAt !== null).length,
        finished: among('finished'),
        withdrawn: among('withdrawn'),
        answers: participants.reduce((sum, { answers }) => sum + answers, 0),
        deviations:
          deviations.count +
          participants.reduce((sum, one, i) => sum + one.deviations - rows[i]!.deviations, 0),
      },
      openedAt: opened_at,
      joinedAt: participants.flatMap(({ joinedAt }) => joinedAt ?? []).sort((a, b) => a - b),
      participants,
    };
  };
}

async function readRows(db: Services['db'], pilotId: string): Promise<BoardRow[]> {
  const rows = await participantsWithPlaces(db, pilotId)
    .select([
      'participants.id',
      'participants.stratum',
      'joined_at',
      'withdrawn_at',
      'last_arrival',
      'last_seen_at',
      'extra_case_minutes',
      'extra_sitting_minutes',
      'arm',
      (is) =>
        is
          .selectFrom('deviations')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('deviations.pilot_id', '=', 'participants.pilot_id')
          .whereRef('deviations.participant_id', '=', 'participants.id')
          .as('deviations'),
    ])
    .orderBy('issued_at')
    .orderBy('participants.id')
    .execute();
  return rows.map((row) => ({ ...row, allocated: row.arm !== null, deviations: row.deviations ?? 0 }));
}
