import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { SecureBytes } from '../../research/allocation/create-seed.ts';
import type { PasswordCost } from '../accounts/password.ts';
import type { Database } from '../database/tables.ts';
import type { GradedCases } from '../../research/sitting/grade-event.ts';
import type { SecretBox } from '../pilots/secret-box.ts';

/** What the API needs from the world; tests hand over their own. */
export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secureBytes: SecureBytes;
  /** Seals what lies in the database and must not be read there. */
  readonly secretBox: SecretBox;
  readonly passwordCost: PasswordCost;
  /** Lets the first account be made; undefined where there was one when the server started. */
  readonly setupCode: string | undefined;
  /** Cases with their answers, so that keys stay here; answers to others keep the grade that they came with. */
  readonly gradedCases?: GradedCases | undefined;
  /** What names in statements begin with that are sent while a pilot runs; undefined where none are. */
  readonly statementAddress?: string | undefined;
}
