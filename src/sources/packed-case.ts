import type { PlayableCase } from '../teaching/package/case-package.ts';

/** A teaching case that came together with its images, or says in which archive they are. */
export interface PackedCase extends PlayableCase {
  /** What its author wrote, sealed; `readAuthored` opens it. Undefined in a case that is not for editing. */
  readonly authored: Uint8Array | undefined;
}
