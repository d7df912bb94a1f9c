import { createDatabase } from '../../storage/database.ts';
import { createDeviceSitting } from '../../storage/sittings/create-device-sitting.ts';
import { createHttpSittingServer, joinSitting } from '../../storage/sittings/http-sitting-server.ts';
import { onOnline } from '../../storage/sittings/on-online.ts';
import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { Services } from '../services.ts';

/** A sitting as it was opened in this browser. */
export interface Entered {
  readonly device: DeviceSitting;
}

/** How a participant comes into a sitting, and back into it. Methods reject with a `UserError`. */
export interface SittingEntry {
  join(code: string): Promise<Entered>;
  /** The sitting that this browser was last in; undefined where there is none. */
  remembered(): Promise<Entered | undefined>;
  /** The next one begins with a code. */
  forget(): Promise<void>;
}

/** In the settings: whose sitting is gone on with after a reload. */
const SETTING = 'sitting';

export function createSittingEntry({ clock, log, storage, databaseName }: Services): SittingEntry {
  const database = createDatabase(databaseName);
  const http = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), base: document.baseURI };
  const open = async (participantId: string, view?: SittingView): Promise<Entered> => {
    const device = await createDeviceSitting({
      database,
      sittingId: participantId,
      clock,
      log,
      newId: () => crypto.randomUUID(),
      server: createHttpSittingServer(http, participantId),
      onOnline,
      ...(view && { view }),
    });
    return { device };
  };
  const remember = async (participantId: string) => {
    const { settings } = await storage();
    await settings?.set(SETTING, participantId);
  };
  return {
    async join(code) {
      const view = await joinSitting(http, code);
      const entered = await open(view.participantId, view);
      await remember(view.participantId);
      return entered;
    },
    async remembered() {
      const { settings } = await storage();
      const participantId = await settings?.get(SETTING);
      return typeof participantId === 'string' && participantId !== '' ? open(participantId) : undefined;
    },
    forget: () => remember(''),
  };
}
