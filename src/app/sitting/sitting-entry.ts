import { UserError } from '../../base/user-error.ts';
import type { GradedCases } from '../../research/sitting/grade-event.ts';
import type { LocalPilot } from '../../research/sitting/local-pilot.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import { createDatabase } from '../../storage/database.ts';
import { createDeviceSitting } from '../../storage/sittings/create-device-sitting.ts';
import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import { createHttpSittingServer, joinSitting } from '../../storage/sittings/http-sitting-server.ts';
import { createLocalSittingServer, type LocalPlace } from '../../storage/sittings/local-sitting-server.ts';
import { onOnline } from '../../storage/sittings/on-online.ts';
import { createOtherTabs } from '../../storage/sittings/other-tabs.ts';
import {
  rememberedSitting,
  rememberSitting,
  type RememberedSitting,
} from '../../storage/sittings/remembered-sitting.ts';
import { fetchCase, fetchCaseKey } from '../fetch-case.ts';
import type { Services } from '../services.ts';

/** A sitting as it was opened in this browser. */
export interface Entered {
  readonly device: DeviceSitting;
  /** Offers the answers as a file, where no server keeps them. */
  readonly saveAnswers: (() => Promise<void>) | undefined;
}

/** How a participant comes into a sitting, and back into it. Methods reject with a `UserError`. */
export interface SittingEntry {
  join(code: string): Promise<Entered>;
  /** From a pilot's file, without a server. */
  joinLocal(pilot: LocalPilot, participant: LocalPlace): Promise<Entered>;
  /** The sitting that this browser was last in; undefined where there is none. */
  remembered(): Promise<Entered | undefined>;
  /** The next one begins with a code. */
  forget(): Promise<void>;
}

export function createSittingEntry(services: Services): SittingEntry {
  const { clock, log, storage, databaseName, saveFile } = services;
  const http = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), base: document.baseURI };
  const journal = {
    database: createDatabase(databaseName),
    clock,
    log,
    newId: () => crypto.randomUUID(),
    onOnline,
    otherTabs: createOtherTabs,
    forget: () => remember(null),
  };
  const remember = async (sitting: RememberedSitting | null) =>
    rememberSitting((await storage()).settings, sitting);
  const open = async (participantId: string, view?: SittingView): Promise<Entered> => {
    const server = createHttpSittingServer(http, participantId);
    const device = await createDeviceSitting({
      ...journal,
      sittingId: participantId,
      server,
      ...(view && { view }),
    });
    await remember({ participantId });
    return { device, saveAnswers: undefined };
  };
  const joinLocal: SittingEntry['joinLocal'] = async (pilot, participant) => {
    const server = await createLocalSittingServer({ ...journal, pilot, participant, gradedCases });
    const device = await createDeviceSitting({ ...journal, sittingId: server.sittingId, server });
    await remember({ pilot, ...participant });
    return {
      device,
      async saveAnswers() {
        const file = await server.deviceFile();
        const name = `${file.pilotId}-${file.participant.id}.json`;
        await saveFile(name, new Blob([JSON.stringify(file)], { type: 'application/json' }));
      },
    };
  };
  return {
    async join(code) {
      const view = await joinSitting(http, code);
      return open(view.participantId, view);
    },
    joinLocal,
    async remembered() {
      const last = await rememberedSitting((await storage()).settings);
      if (!last) return undefined;
      return 'pilot' in last ? joinLocal(last.pilot, last) : open(last.participantId);
    },
    forget: journal.forget,
  };
}

/** A case with its key, as practice fetches them; what cannot be fetched now is graded by whoever analyses. */
const gradedCases: GradedCases = async (caseId) => {
  try {
    const openCase = await fetchCase(caseId);
    return { questions: openCase.questions, answers: (await fetchCaseKey(openCase)).answers };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};
