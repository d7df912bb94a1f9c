import { packageNames } from '../teaching/package/case-package.ts';
import type { ListedFile } from '../teaching/package/listed-file.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { readable } from './readable.ts';
import type { SourceFile } from './source-file.ts';
import { readZipDirectory } from './zip/zip-directory.ts';
import { unpackEntry } from './zip/zip-files.ts';

const texts = new Set<string>([
  packageNames.openCase,
  packageNames.key,
  packageNames.plainKey,
  packageNames.authored,
  'truth.json',
]);
/** Anything larger is refused for its size alone. */
const mostBytes = 1 << 25;

/**
 * The files of a packed case as `validateCase` takes them, names as they stand in the ZIP. Rejects with `UserError`
 * for a ZIP that is damaged, protected or a bomb.
 */
export async function listZip(archive: SourceFile, pool: JobRunner): Promise<ListedFile[]> {
  const entries = await readZipDirectory(archive);
  const listed: ListedFile[] = [];
  for (const entry of entries) {
    const name = entry.nameAsWritten;
    const wanted = texts.has(name) && entry.size <= mostBytes;
    listed.push({
      name,
      bytes: entry.size,
      content: wanted ? await unpackEntry(archive, entry, pool) : undefined,
    });
  }
  return listed;
}

/** The same of files in a folder, whose names begin after `root`. */
export async function listFolder(files: readonly SourceFile[], root: string): Promise<ListedFile[]> {
  return Promise.all(
    files.map(async (file): Promise<ListedFile> => {
      const name = file.path.slice(root.length);
      const wanted = texts.has(name) && file.size <= mostBytes;
      return { name, bytes: file.size, content: wanted ? await readable(file, 0, file.size) : undefined };
    }),
  );
}
