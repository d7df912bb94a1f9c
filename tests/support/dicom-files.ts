import { unzipSync } from 'fflate';
import { sourcesFromPaths } from '../../src/server/cli/path-sources.ts';
import { type SourceFile, sourceFromBytes } from '../../src/sources/source-file.ts';

/** All files below a path, those of a ZIP unpacked. */
export async function dicomFiles(path: string): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  for (const file of await sourcesFromPaths([path])) {
    if (!file.path.endsWith('.zip')) found.push(file);
    else
      for (const [name, bytes] of Object.entries(unzipSync(await file.read(0, file.size))))
        if (bytes.length > 0) found.push(sourceFromBytes(name, bytes));
  }
  return found;
}
