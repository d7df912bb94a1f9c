import type { ElementBytes } from '../part10/part10-elements.ts';
import type { ChangeList } from './attribute-change.ts';
import type { CtFamily } from './choose-treatment.ts';
import type { DeidentifyOptions } from './deidentify-options.ts';
import type { IdentityWords } from './identity-words.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What the elements of one file are rewritten with. */
export interface Rewriting {
  readonly source: ElementBytes;
  readonly family: CtFamily;
  /** Decides between US and SS where a file does not say. */
  readonly signedPixels: boolean;
  readonly options: DeidentifyOptions;
  readonly pseudonyms: Pseudonyms;
  readonly identity: IdentityWords;
  /** TextDecoder label for what is shown. */
  readonly encoding: string;
  readonly changes: ChangeList;
}
