import type { PilotServices } from '../instructor/pilots/pilot-services.ts';
import { fetchCase, fetchKeyOf } from './fetch-case.ts';
import { ensureMade } from './library/ensure-made.ts';
import { pause } from './library/pause.ts';
import { runningServices } from './running-services.ts';
import type { Services } from './services.ts';

const PLAN = 'pilot-plan';

/** What planning a pilot needs, from the page's own. */
export const pilotServices = ({ clock, saveFile, caseMaker, storage, log }: Services): PilotServices => ({
  clock,
  running: runningServices({ saveFile }),
  secureBytes: (bytes) => void crypto.getRandomValues(bytes),
  saveFile,
  async loadCase(caseId) {
    // A server makes cases one after the other: one that is planned with comes first.
    await ensureMade(caseId, caseMaker, {}, pause);
    return fetchCase(caseId);
  },
  loadKey: fetchKeyOf,
  plan: {
    read: () =>
      storage()
        .then(({ settings }) => settings?.get(PLAN))
        .catch(() => {
          log.warn('settings/unreadable', { setting: PLAN });
          return undefined;
        }),
    keep(plan) {
      storage()
        .then(({ settings }) => settings?.set(PLAN, plan))
        .catch(() => log.warn('settings/not-kept', { setting: PLAN }));
    },
  },
});
