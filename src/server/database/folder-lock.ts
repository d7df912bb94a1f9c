import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../base/user-error.ts';

/**
 * Takes a folder for this process: PGlite keeps no watch itself, and two of them in one folder would destroy it. Gives
 * what lets go of it. Throws a `UserError` where another process has it; what a killed process left is taken over.
 */
export async function lockFolder(
  folder: string,
  isAlive: (processId: number) => boolean,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'in-use');
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (owner > 0 && owner !== process.pid && isAlive(owner))
    throw new UserError(
      'server/data-in-use',
      `Another Oblique (process ${owner}) is using the pilots' data in ${folder}. Stop it, or give this one a folder of its own with OBLIQUE_DATA.`,
      { folder },
    );
  const file = await open(path, 'w', 0o600);
  await file.writeFile(`${process.pid}\n`);
  await file.close();
  return () => rm(path, { force: true });
}
