import { transferSyntaxOf } from '../../dicom/transfer-syntax.ts';
import type { JobDefinition } from '../job.ts';

/** Refuses a transfer syntax that is not read; tells of another whether its pixels are uncompressed. */
export const checkSyntax: JobDefinition<{ readonly uid: string }, { readonly native: boolean }> = {
  kind: 'check-syntax',
  create:
    () =>
    async ({ uid }) => ({ native: transferSyntaxOf(uid).codec === undefined }),
  transfer: () => [],
};
