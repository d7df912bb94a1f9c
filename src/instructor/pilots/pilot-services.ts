import type { Clock } from '../../base/clock.ts';
import type { Json } from '../../base/json.ts';
import type { SecureBytes } from '../../research/allocation/create-seed.ts';
import type { Case, CaseKey } from '../../teaching/case.ts';
import type { RunningServices } from '../running/running-services.ts';

/** What planning a pilot needs of the outside world, and running it on a server. */
export interface PilotServices {
  readonly clock: Clock;
  readonly secureBytes: SecureBytes;
  readonly saveFile: (name: string, contents: Blob) => Promise<void>;
  /** Reject with a `UserError`. */
  readonly loadCase: (caseId: string) => Promise<Case>;
  readonly loadKey: (caseId: string) => Promise<CaseKey>;
  readonly running: RunningServices;
  /** What this browser keeps of the plan that is being written: a reload or a slip of the hand loses nothing. */
  readonly plan: {
    /** Undefined where there is none, or nothing is kept. */
    readonly read: () => Promise<Json | undefined>;
    readonly keep: (plan: Json) => void;
  };
}
