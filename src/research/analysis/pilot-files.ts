import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';
import type { LockedProtocol } from '../protocol/lock-protocol.ts';
import { readAnyProtocol } from '../protocol/read-protocol.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { ReportContext } from '../report/about-sections.ts';
import { type DeviceFile, deviceFileSchema } from '../sitting/device-file.ts';
import { readLocalPilot } from '../sitting/local-pilot.ts';
import { importObservations } from './import-observations.ts';
import { mergeDeviceFiles } from './merge-device-files.ts';
import { mergePilotData } from './merge-pilot-data.ts';
import type { ParticipantRecord } from './observations-of.ts';
import { answersAlone, noData, type PilotData } from './pilot-data.ts';
import { pilotDataOf } from './pilot-data-of.ts';
import { type DatasetText, readDataset } from './read-dataset.ts';

/** What an instructor has chosen so far, in any order and any number of times. */
export interface PilotFiles {
  readonly protocol?: Protocol;
  readonly locked?: LockedProtocol;
  readonly seed?: string;
  /** Of answers that are in tables. */
  readonly data: PilotData;
  readonly devices: readonly DeviceFile[];
  readonly concealed?: boolean;
}

export const noFiles: PilotFiles = { data: noData, devices: [] };

/** A pilot as its files tell it. */
export interface LoadedPilot {
  readonly protocol: Protocol | undefined;
  readonly data: PilotData;
  /** What devices handed in, for an export of it. */
  readonly records: readonly ParticipantRecord[];
  readonly context: ReportContext;
}

/** One file more. Throws a `UserError` where it is none of a pilot's, or does not go with what is there. */
export function addPilotFile(known: PilotFiles, { path, text }: DatasetText): PilotFiles {
  if (!text.trimStart().startsWith('{'))
    return { ...known, data: mergePilotData([known.data, answersAlone(importObservations(text))]) };
  switch (schemaOf(path, text)) {
    case 'oblique/device-file': {
      const file = deviceFileSchema.safeParse(parseJson(text));
      if (!file.success)
        throw new UserError(
          'device-file/unreadable',
          `${path} cannot be read as a device's file: part of it is missing or was changed. Save it again on the device.`,
          { file: path },
        );
      return { ...known, devices: [...known.devices, file.data], concealed: false };
    }
    case 'oblique/local-pilot': {
      const { locked, seed } = readLocalPilot(text);
      return { ...known, protocol: locked.protocol, locked, seed, concealed: false };
    }
    default: {
      const { protocol, locked } = readAnyProtocol(text);
      return { ...known, protocol, ...(locked && { locked }) };
    }
  }
}

/** The files of an exported dataset, of a server or of this page. */
export function addDataset(known: PilotFiles, files: readonly DatasetText[]): PilotFiles {
  const named = (name: string) => files.find(({ path }) => path === name || path.endsWith(`/${name}`))?.text;
  const protocol = named('protocol.json');
  if (protocol === undefined)
    throw new UserError(
      'dataset/no-protocol',
      'This ZIP is not an exported pilot: there is no protocol.json in it. Choose the ZIP as it was saved.',
    );
  const description = parseJson(named('dataset_description.json') ?? '{}');
  const concealed = Object(description).allocationConcealed;
  const seed = named('allocation-seed.txt')?.trim();
  return {
    ...addPilotFile(known, { path: 'protocol.json', text: protocol }),
    data: mergePilotData([known.data, readDataset(files)]),
    ...(typeof concealed === 'boolean' && { concealed }),
    ...(seed && { seed }),
  };
}

/** The pilot that some files are of. Throws a `UserError` where they contradict one another. */
export function pilotOfFiles({ protocol, locked, seed, data, devices, concealed }: PilotFiles): LoadedPilot {
  const context = { locked, concealed, revealedSeed: seed };
  if (devices.length === 0) return { protocol, data, records: [], context };
  if (!locked)
    throw new UserError(
      'device-file/no-protocol',
      'Files of devices are read with the locked protocol: choose the pilot’s file too.',
    );
  const { records, deviations } = mergeDeviceFiles(locked, devices, seed);
  // A device's journal may say nothing of whose key it was: there is none but its own.
  const own = pilotDataOf(locked.protocol, records);
  const marked: PilotData = {
    ...own,
    observations: own.observations.map((row) => ({ ...row, gradedBy: 'device' })),
    deviations: [...own.deviations, ...deviations],
  };
  return { protocol, data: mergePilotData([data, marked]), records, context };
}

function schemaOf(path: string, text: string): unknown {
  try {
    return Object(parseJson(text)).schema;
  } catch (cause) {
    throw new UserError(
      'pilot/not-json',
      `${path} is not whole: it begins like JSON and cannot be read. Save it again where it comes from.`,
      { file: path },
      { cause },
    );
  }
}
