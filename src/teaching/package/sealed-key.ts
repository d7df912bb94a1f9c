import { UserError } from '../../base/user-error.ts';
import type { Case, CaseKey } from '../case.ts';
import { readCaseKey } from '../read-case.ts';
import { seal, unseal } from '../unknown/seal.ts';

/** An answer key as `key.bin` holds it. */
export function sealKey(key: CaseKey): Uint8Array<ArrayBuffer> {
  return seal(key, { id: key.caseId, revision: key.caseRevision });
}

/** The key of a case from its `key.bin`; throws `UserError` where it is another's, damaged, or not readable. */
export function unsealKey(sealed: Uint8Array, { id, revision }: Pick<Case, 'id' | 'revision'>): CaseKey {
  return keyFor({ id, revision }, unseal(sealed, { id, revision }));
}

/** A key that was not sealed, as older packages hold it; throws `UserError` where it is another case's. */
export function keyFor({ id, revision }: Pick<Case, 'id' | 'revision'>, json: unknown): CaseKey {
  const key = readCaseKey(json);
  if (key.caseId === id && key.caseRevision === revision) return key;
  throw new UserError(
    'case/other-key',
    `The answers belong to '${key.caseId}', revision ${key.caseRevision}, and the case is '${id}', revision ${revision}. Get the whole case again.`,
    { caseId: id, keyOf: key.caseId },
  );
}
