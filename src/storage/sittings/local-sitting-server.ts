import { UserError } from '../../base/user-error.ts';
import { permutedBlocks } from '../../research/allocation/permuted-blocks.ts';
import type { DeviceFile } from '../../research/sitting/device-file.ts';
import { isMarked } from '../../research/sitting/awaiting-grade.ts';
import { type GradedCases, gradeEvent } from '../../research/sitting/grade-event.ts';
import type { LocalPilot } from '../../research/sitting/local-pilot.ts';
import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import { sittingSteps, stepsBeforeAllocation } from '../../research/sitting/sitting-steps.ts';
import { type SittingWay, sittingOfDevices, viewOfSitting } from '../../research/sitting/view-of-sitting.ts';
import { openJournal, type JournalOptions } from './sitting-journal.ts';
import type { SittingServer } from './sitting-server.ts';

export interface LocalPlace {
  readonly stratum: string;
  /** Number on the participant's slip, from 1: nobody else has it in this stratum. */
  readonly place: number;
}

export interface LocalSittingOptions extends Omit<JournalOptions, 'sittingId'> {
  readonly pilot: LocalPilot;
  readonly participant: LocalPlace;
  /** Cases with their keys, which static hosting has beside them. */
  readonly gradedCases: GradedCases;
}

export interface LocalSittingServer extends SittingServer {
  /** For `createDeviceSitting`. */
  readonly sittingId: string;
  /** Everything of this participant on this device, for the participant to hand in. */
  deviceFile(): Promise<DeviceFile>;
}

/**
 * A sitting without a server, from the pilot's file: the device's own journal is what keeps the events, and what was
 * allocated follows from the seed and the participant's number. Nothing is concealed from whoever reads that file.
 * Rejects with a `UserError` where there is no such place or the disk cannot be used.
 */
export async function createLocalSittingServer(options: LocalSittingOptions): Promise<LocalSittingServer> {
  const { pilot, participant, gradedCases, clock } = options;
  const { locked, seed } = pilot;
  const { protocol } = locked;
  requirePlace(pilot, participant);
  const participantId = localParticipantId(participant);
  const sittingId = `${locked.hash}/${participantId}`;
  const journal = await openJournal({ ...options, sittingId });

  const sequenceOf = () => {
    const plan = { ...protocol.allocation, arms: protocol.sequences.map(({ id }) => id) };
    return permutedBlocks(seed, participant.stratum, plan, participant.place).at(-1)!.arm;
  };
  const eventsNow = async () => {
    await journal.catchUp();
    return journal.entries().map(({ event }) => event);
  };
  const wayWith = (sequence: string | undefined): SittingWay => ({
    beforeAllocation: stepsBeforeAllocation(protocol),
    all:
      sequence === undefined
        ? undefined
        : sittingSteps(protocol, sequence, { seed, participantCode: participantId }),
    sequence,
  });
  const ownEvents = (events: readonly SittingEvent[]) =>
    events.map((event) => ({ device: journal.device, event }));
  const allocatedIn = (events: readonly SittingEvent[]) =>
    events.flatMap((event) => (event.type === 'allocated' ? event.sequence : []))[0];

  return {
    concealment: 'local',
    sittingId,
    async see() {
      const events = await eventsNow();
      return viewOfSitting(protocol, participantId, wayWith(allocatedIn(events)), ownEvents(events));
    },
    // They are where they are kept already: the journal wrote them before they were sent.
    append: async (_device, events) => ({ acknowledged: events.map(({ number }) => number), refused: [] }),
    async allocate() {
      const events = await eventsNow();
      if (allocatedIn(events) === undefined)
        requireReady(sittingOfDevices(wayWith(undefined), ownEvents(events)).state);
      return viewOfSitting(protocol, participantId, wayWith(sequenceOf()), ownEvents(events));
    },
    // That it was asked for stays until this device has done its own part.
    withdraw: () => journal.deleteEntries(),
    async deviceFile() {
      const events = await eventsNow();
      const sequence = allocatedIn(events);
      const { beforeAllocation, all = beforeAllocation } = wayWith(sequence);
      const cases = new Map(all.map((step) => [step.id, step.kind === 'case' ? step.caseId : undefined]));
      const graded = events.map(async (event): Promise<SittingEvent> => {
        if (event.type !== 'answered') return event;
        const known = await gradeEvent(event, cases.get(event.stepId), gradedCases);
        if (known.type !== 'answered' || !isMarked(known.answer.grade)) return known;
        return { ...known, gradedBy: 'device' };
      });
      return {
        schema: 'oblique/device-file',
        version: 1,
        concealment: 'not concealed',
        pilotId: protocol.id,
        protocolHash: locked.hash,
        participant: { id: participantId, ...participant },
        ...(sequence !== undefined && { sequence }),
        device: journal.device,
        savedAt: clock.now(),
        events: await Promise.all(graded),
      };
    },
  };
}

/** The name of a participant without a code, the same on every device. */
const localParticipantId = ({ stratum, place }: LocalPlace) => `${stratum}-${String(place).padStart(3, '0')}`;

const mostPlaces = 10_000;

function requirePlace({ locked }: LocalPilot, { stratum, place }: LocalPlace): void {
  const { strata } = locked.protocol.allocation;
  if (!strata.includes(stratum))
    throw new UserError(
      'sitting/no-stratum',
      `There is no group "${stratum}" in this study: choose ${strata.join(' or ')}.`,
    );
  if (!Number.isInteger(place) || place < 1 || place > mostPlaces)
    throw new UserError('sitting/no-place', 'Type the number on your slip: a whole number from 1.', {
      place,
    });
}

function requireReady(state: string): void {
  if (state !== 'awaiting allocation')
    throw new UserError(
      'sitting/not-yet',
      'What comes before the reading is not all done yet. Finish those pages first.',
    );
}
