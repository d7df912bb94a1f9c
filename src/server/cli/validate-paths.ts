import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../base/user-error.ts';
import { listFolder, listZip } from '../../sources/list-package.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import type { CaseIssue } from '../../teaching/package/case-issue.ts';
import type { ListedFile } from '../../teaching/package/listed-file.ts';
import { validateCase } from '../../teaching/package/validate-case.ts';
import { createThreadRunner } from '../../workers/run-in-thread.ts';
import { libraryFolders } from './library.ts';
import { loadWasmInNode } from './node-wasm.ts';
import { sourcesFromPaths } from './path-sources.ts';

/** What was found of one case. */
export interface ValidatedCase {
  /** Where it is, beginning with what was named. */
  readonly path: string;
  readonly issues: readonly CaseIssue[];
}

const { truths } = libraryFolders(fileURLToPath(new URL('../../../', import.meta.url)));

/** Every case under the paths: files named case.json, folders that hold one, ZIPs. `now` is ms since the Unix epoch. */
export async function validatePaths(paths: readonly string[], now: number): Promise<ValidatedCase[]> {
  const files = await sourcesFromPaths(paths);
  const zips = files.filter(({ path }) => /\.zip$/i.test(path));
  const roots = files
    .filter(({ path }) => path === 'case.json' || path.endsWith('/case.json'))
    .map(({ path }) => path.slice(0, -'case.json'.length));
  const cases = roots.map(async (root): Promise<ValidatedCase> => {
    const inside = files.filter(({ path }) => path.startsWith(root) && !/\.zip$/i.test(path));
    const listed = await withTruth(await listFolder(inside, root));
    return { path: root.replace(/\/$/, '') || 'case.json', issues: validateCase(listed, now) };
  });
  return [...(await Promise.all(cases)), ...(await Promise.all(zips.map((zip) => validateZip(zip, now))))];
}

async function validateZip(zip: SourceFile, now: number): Promise<ValidatedCase> {
  const pool = createThreadRunner({ loadWasm: loadWasmInNode });
  try {
    return { path: zip.path, issues: validateCase(await listZip(zip, pool), now) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const issue = {
      severity: 'error',
      path: zip.path,
      message: error.message,
      remedy: 'pack the case again',
    } as const;
    return { path: zip.path, issues: [issue] };
  }
}

/** A bundled case has its truth where it was generated, once it was. */
async function withTruth(listed: ListedFile[]): Promise<ListedFile[]> {
  const text = listed.find(({ name }) => name === 'case.json')?.content;
  if (!text || listed.some(({ name }) => name === 'truth.json')) return listed;
  const id = /"id"\s*:\s*"([a-z0-9-]+)"/.exec(new TextDecoder().decode(text))?.[1];
  const path = join(truths, `${id}.json`);
  if (!id || !existsSync(path)) return listed;
  const content = await readFile(path);
  return [...listed, { name: 'truth.json', bytes: content.length, content }];
}
