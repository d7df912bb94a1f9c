import { UserError } from '../base/user-error.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { isJunk } from './is-junk.ts';
import type { Refusal } from './opened-study.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import { type SourceFile, sourceFromBytes } from './source-file.ts';
import { openZip, startsLikeZip } from './zip/zip-files.ts';
import { zipLimits } from './zip/zip-limits.ts';

/** Files to read, ZIPs replaced by what is in them, and archives that could not be opened. */
export interface Expanded {
  readonly files: readonly SourceFile[];
  readonly refused: readonly Refusal[];
}

/** Opens ZIPs, wherever they lie, and ZIPs within them one level deep; leaves out systems' junk files. */
export async function expandArchives(
  files: readonly SourceFile[],
  pool: JobRunner,
  signal: AbortSignal | undefined,
): Promise<Expanded> {
  const found: SourceFile[] = [];
  const refused: Refusal[] = [];
  const expand = async (file: SourceFile, depth: number): Promise<void> => {
    signal?.throwIfAborted();
    if (isJunk(file.path)) return;
    try {
      if (!(await isZip(file, depth))) {
        found.push(file);
        return;
      }
      if (depth >= zipLimits.nesting) throw nestedTooDeep();
      const archive = depth === 0 ? file : sourceFromBytes(file.path, await readable(file, 0, file.size));
      const entries = await openZip(archive, pool);
      if (entries.length === 0) throw emptyZip();
      for (const entry of entries) await expand(entry, depth + 1);
    } catch (error) {
      signal?.throwIfAborted();
      refused.push(refuse(file.path, error));
    }
  };
  for (const file of files) await expand(file, 0);
  return { files: found, refused };
}

/** By content for files on disk; by name for entries, which would have to be unpacked to look inside. */
async function isZip(file: SourceFile, depth: number): Promise<boolean> {
  if (file.size === 0) return false;
  const named = /\.zip$/i.test(file.path);
  return depth > 0 ? named : named || startsLikeZip(await readable(file, 0, 4));
}

function emptyZip(): UserError {
  return new UserError('zip/empty', 'There are no files in the ZIP. Pack the study again.');
}

function nestedTooDeep(): UserError {
  return new UserError(
    'zip/nested',
    'This is a ZIP within a ZIP within a ZIP. Unpack the outer ones and open what is inside.',
  );
}
