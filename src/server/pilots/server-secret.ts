import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../base/user-error.ts';

/**
 * The key that seals seeds, 32 bytes: from `given` (OBLIQUE_SECRET; several servers on one database need the same), or
 * from a file in the data folder that only its owner can read, made at the first start.
 */
export async function serverSecret(folder: string, given: string | undefined): Promise<Uint8Array> {
  if (given !== undefined && given !== '') {
    if (given.length < 32)
      throw new UserError(
        'server/weak-secret',
        'OBLIQUE_SECRET is too short: give it 32 random characters or more.',
      );
    return createHash('sha256').update(given).digest();
  }
  const path = join(folder, 'secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const text = randomBytes(32).toString('hex');
  await writeFile(path, `${text}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const kept = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(kept))
    throw new UserError(
      'server/bad-secret',
      `The file ${path} is damaged. Bring it back from a backup: seeds that were sealed with it cannot be read without it.`,
    );
  return Buffer.from(kept, 'hex');
}
