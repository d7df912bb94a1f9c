import { UserError } from '../../base/user-error.ts';
import { caseFileSchema } from '../case-file.ts';
import { type PackageFile, writePackage } from '../package/case-package.ts';
import { truthFileSchema } from '../truth-file.ts';
import { caseFileOf } from './case-file-of.ts';
import { deriveCase, truthFileOf } from './derive-case.ts';
import type { Draft } from './draft.ts';

/** What of a draft goes into its package besides the images: the case, its sealed key, and what the author wrote. */
export function preparedCase(draft: Draft): {
  readonly id: string;
  readonly files: () => readonly PackageFile[];
  readonly texts: string;
} {
  return {
    id: draft.caseId,
    texts: JSON.stringify(caseFileOf(draft)),
    files() {
      const derived = deriveCase(draft);
      if (!derived.ok)
        throw new UserError(
          'drafts/unfinished',
          'This case cannot be saved until what is wrong with it is mended; see “Finish”.',
        );
      const file = caseFileSchema.parse(caseFileOf(draft));
      const truth = truthFileSchema.optional().parse(truthFileOf(draft));
      return writePackage(derived, { file, truth });
    },
  };
}
