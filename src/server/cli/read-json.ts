import { readFile } from 'node:fs/promises';
import { UserError } from '../../base/user-error.ts';

/** JSON of a file; throws a `UserError` where there is no such file, or it is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('case/no-file', `${path} could not be read: ${reason}`, { path }, { cause });
  }
}
