import type { AttributeChange } from '../../dicom/deidentify/attribute-change.ts';
import type { DeidentifyOptions } from '../../dicom/deidentify/deidentify-options.ts';
import type { ConcernCode } from '../../dicom/deidentify/find-concerns.ts';
import type { JobDefinition } from '../job.ts';

/** One DICOM file and how to take out what identifies somebody; `secret` is that of the whole export. */
export interface DeidentifyInput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: DeidentifyOptions;
  readonly secret: Uint8Array;
}

/** What a person should know before a file is shared. `changes` may name the patient: for the page's eyes alone. */
export interface FileReview {
  readonly changes: readonly AttributeChange[];
  readonly concerns: readonly ConcernCode[];
}

// The tables and the hash are only loaded by those who share something.
const load = () => import('../../dicom/deidentify/deidentify-file.ts');

/** Makes a de-identified copy of one DICOM file. */
export const deidentifyFileJob: JobDefinition<DeidentifyInput, Uint8Array<ArrayBuffer>> = {
  kind: 'deidentify-file',
  create:
    () =>
    async ({ bytes, options, secret }) =>
      (await load()).deidentifyFile(bytes, options, secret).bytes,
  transfer: (bytes) => [bytes.buffer],
};

/** Tells what a de-identified copy of one DICOM file would lose, without keeping that copy. */
export const reviewFileJob: JobDefinition<DeidentifyInput, FileReview> = {
  kind: 'review-file',
  create:
    () =>
    async ({ bytes, options, secret }) => {
      const [{ deidentifyFile }, { attributeName }] = await Promise.all([
        load(),
        import('../../dicom/deidentify/attribute-names.ts'),
      ]);
      const { changes, concerns } = deidentifyFile(bytes, options, secret);
      const named = changes.map((change) => ({ ...change, name: change.name || attributeName(change.tag) }));
      return { changes: named, concerns };
    },
  transfer: () => [],
};
