import type { PilotServices } from '../instructor/pilots/pilot-services.ts';
import { fetchCase, fetchKeyOf } from './fetch-case.ts';
import { runningServices } from './running-services.ts';
import type { Services } from './services.ts';

/** What planning a pilot needs, from the page's own. */
export const pilotServices = ({ clock, saveFile }: Services): PilotServices => ({
  clock,
  running: runningServices({ saveFile }),
  secureBytes: (bytes) => void crypto.getRandomValues(bytes),
  saveFile,
  loadCase: (caseId) => fetchCase(caseId),
  loadKey: fetchKeyOf,
});
