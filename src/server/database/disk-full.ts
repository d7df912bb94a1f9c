import { UserError } from '../../base/user-error.ts';

/** PostgreSQL's code for a full disk. */
export const diskFullCode = '53100';

/** Nothing of what was asked for is kept, and everything before is. */
export class DiskFull extends UserError {
  constructor() {
    super(
      'api/disk-full',
      'The disk of this server takes nothing more, so nothing of this was kept; what was acknowledged before is safe. It is tried again by itself.',
    );
  }
}
