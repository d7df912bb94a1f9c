import { groupBy } from '../../base/group-by.ts';
import { sameJson } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import type { LockedProtocol } from '../protocol/lock-protocol.ts';
import type { DeviceFile } from '../sitting/device-file.ts';
import type { SittingEvent } from '../sitting/sitting-event.ts';
import { sittingSteps, stepsBeforeAllocation } from '../sitting/sitting-steps.ts';
import { firstAnswers } from './first-answers.ts';
import { type ParticipantRecord, startOf } from './observations-of.ts';
import type { Deviation } from './pilot-data.ts';

/** What devices handed in, put together. */
export interface MergedDevices {
  readonly records: readonly ParticipantRecord[];
  /** What did not go together, and what was made of it. */
  readonly deviations: readonly Deviation[];
}

/**
 * Files of devices as sittings: the same file twice, an older copy and overlapping ones give the same. Throws a
 * `UserError` where a file belongs to another protocol, or one event is there in two ways.
 */
export function mergeDeviceFiles(
  { protocol, hash, amendments }: LockedProtocol,
  files: readonly DeviceFile[],
  seed = '',
): MergedDevices {
  // A device that was set up before an amendment holds the protocol as it was then.
  const hashes = new Set([hash, ...amendments.map(({ previousHash }) => previousHash)]);
  for (const { protocolHash, participant } of files)
    if (!hashes.has(protocolHash))
      throw new UserError(
        'device-file/other-protocol',
        `The file of ${participant.id} was made under another protocol, or another version of it. Choose the pilot's own file, or leave this one out.`,
        { participant: participant.id },
      );
  const merged = [...groupBy(files, ({ participant }) => participant.id)].map(([participantId, own]) =>
    mergeParticipant(protocol, participantId, own, seed),
  );
  return {
    records: merged.map(({ record }) => record),
    deviations: merged.flatMap(({ deviations }) => deviations),
  };
}

function mergeParticipant(
  protocol: LockedProtocol['protocol'],
  participantId: string,
  files: readonly DeviceFile[],
  seed: string,
): { readonly record: ParticipantRecord; readonly deviations: readonly Deviation[] } {
  const byDevice = new Map<string, Map<number, SittingEvent>>();
  for (const { device, events } of files) {
    const known = byDevice.get(device) ?? new Map<number, SittingEvent>();
    byDevice.set(device, known);
    for (const event of events) {
      const before = known.get(event.number);
      if (before && !sameJson(before, event))
        throw new UserError(
          'device-file/contradiction',
          `Two files of ${participantId} from one device differ at event ${event.number}: one of them was changed. Find out which is right, and choose only that one.`,
          { participant: participantId, number: event.number },
        );
      known.set(event.number, event);
    }
  }
  const events = [...byDevice]
    .map(([device, known]) => ({ device, events: [...known.values()].sort((a, b) => a.number - b.number) }))
    .sort((a, b) => startOf(a) - startOf(b) || (a.device < b.device ? -1 : 1))
    .flatMap((device) => device.events);
  const sequences = new Set(
    [
      ...files.map(({ sequence }) => sequence),
      ...events.map((e) => (e.type === 'allocated' ? e.sequence : undefined)),
    ].flatMap((sequence) => sequence ?? []),
  );
  if (sequences.size > 1)
    throw new UserError(
      'device-file/two-sequences',
      `The files of ${participantId} say two orders of conditions: ${[...sequences].join(' and ')}. Two people may have used one code.`,
      { participant: participantId },
    );
  const [sequence] = sequences;
  const kept = firstAnswers(events);
  const repeated = events.length - kept.length;
  return {
    record: {
      participantId,
      sequence: sequence ?? '',
      // The order of cases is the device's; their ids do not depend on the seed.
      steps:
        sequence === undefined
          ? stepsBeforeAllocation(protocol)
          : sittingSteps(protocol, sequence, { seed, participantCode: participantId }),
      events: kept,
    },
    deviations:
      repeated === 0
        ? []
        : [
            {
              participantId,
              what: `${repeated} questions were answered on two devices`,
              reason: 'the first answer counts',
            },
          ],
  };
}
