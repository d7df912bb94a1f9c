import { z } from 'zod';
import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';
import type { Case, CaseKey } from '../case.ts';
import { type CaseFile, caseFileSchema } from '../case-file.ts';
import { migrated } from '../migrations/index.ts';
import { readCase } from '../read-case.ts';
import { type TruthFile, truthFileSchema } from '../truth-file.ts';
import { seal, unseal } from '../unknown/seal.ts';
import { keyFor, sealKey, unsealKey } from './sealed-key.ts';

/** Names within a case package, one ZIP or folder: what is seen before answering is open, all else is sealed. */
export const packageNames = {
  /** The half that a student reads. */
  openCase: 'case.json',
  /** Answers and truth, painted masks among them. */
  key: 'key.bin',
  /** The same as packages before version 2 have it; read and no longer written. */
  plainKey: 'key.json',
  /** What its author wrote, to go on with; a case may come without. */
  authored: 'authored.bin',
  /** The folder of its images. */
  series: 'series/',
} as const;

/** A case as it was written: its file, and what a generator computed of its images where one made them. */
export interface AuthoredCase {
  readonly file: CaseFile;
  readonly truth?: TruthFile | undefined;
}

/** Both halves of a case. */
export interface PlayableCase {
  readonly openCase: Case;
  readonly key: CaseKey;
}

export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of a package beside its images; `readPackage` and `readAuthored` give back what was written. `authored` is
 * for whoever edits the case later.
 */
export function writePackage({ openCase, key }: PlayableCase, authored?: AuthoredCase): PackageFile[] {
  const { id, revision } = openCase;
  const json = new TextEncoder().encode(JSON.stringify(openCase, null, 2));
  const files = [
    { name: packageNames.openCase, bytes: json },
    { name: packageNames.key, bytes: sealKey(key) },
  ];
  if (!authored) return files;
  const bytes = seal({ schema: authoredSchemaName, version: 1, ...authored }, { id, revision });
  return [...files, { name: packageNames.authored, bytes }];
}

/** Reads what a package says; `bytesOf` has a file by its name. Throws `UserError` with what is wrong with it. */
export function readPackage(bytesOf: (name: string) => Uint8Array | undefined): PlayableCase {
  const open = bytesOf(packageNames.openCase);
  if (!open) throw missing(packageNames.openCase);
  const openCase = readCase(parsed(open, packageNames.openCase));
  return { openCase, key: readKey(openCase, bytesOf) };
}

const authoredSchemaName = 'oblique/case-authored';
const authoredSchema = z.object({
  schema: z.literal(authoredSchemaName),
  version: z.literal(1),
  file: z.preprocess(migrated, caseFileSchema),
  truth: truthFileSchema.optional(),
});

function readKey(openCase: Case, bytesOf: (name: string) => Uint8Array | undefined): CaseKey {
  const sealed = bytesOf(packageNames.key);
  if (sealed) return unsealKey(sealed, openCase);
  const plain = bytesOf(packageNames.plainKey);
  if (plain) return keyFor(openCase, parsed(plain, packageNames.plainKey));
  throw missing(packageNames.key);
}

/** What the author wrote of a case, from its `authored.bin`; throws `UserError` where it is not this case's. */
export function readAuthored(
  { id, revision }: Pick<Case, 'id' | 'revision'>,
  bytes: Uint8Array,
): AuthoredCase {
  const read = authoredSchema.safeParse(unseal(bytes, { id, revision }));
  if (read.success) return { file: read.data.file, truth: read.data.truth };
  throw new UserError(
    'case/authored-unreadable',
    'What the author wrote of this case could not be read, so it cannot be edited; it can still be read and answered.',
    { path: read.error.issues[0]?.path.join('.') },
    { cause: read.error },
  );
}

function parsed(bytes: Uint8Array, name: string): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new UserError(
      'case/not-json',
      `${name} of this case is damaged: it is not JSON in UTF-8. Get the case again, or save the file as UTF-8.`,
      { name },
      { cause },
    );
  }
}

function missing(name: string): UserError {
  return new UserError(
    'case/incomplete',
    `This case has no ${name}, so it cannot be opened. Get the whole case again.`,
    { name },
  );
}
