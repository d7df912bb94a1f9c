import type { Case, CaseKey } from '../teaching/case.ts';
import { readCase, readCaseKey } from '../teaching/read-case.ts';
import { UserError } from '../base/user-error.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { readable } from './readable.ts';
import type { SourceFile } from './source-file.ts';
import { openZip } from './zip/zip-files.ts';

/** A teaching case that came together with its images. */
export interface PackedCase {
  readonly openCase: Case;
  readonly key: CaseKey;
}

/** The case, and the files of its series. */
export interface CasePackage extends PackedCase {
  readonly series: readonly SourceFile[];
}

const mostBytes = 1 << 20;

/**
 * Looks for a teaching case among picked files: a single ZIP, or a folder, with `case.json`, `key.json` and the
 * images in `series/`. Undefined where there is none that can be read: the files are then opened as any CT.
 */
export async function readCasePackage(
  picked: readonly SourceFile[],
  pool: JobRunner,
): Promise<CasePackage | undefined> {
  try {
    const files = await filesIn(picked, pool);
    const caseFile = files.find(({ path }) => /(^|\/)case\.json$/.test(path));
    if (!caseFile) return undefined;
    const root = caseFile.path.slice(0, -'case.json'.length);
    const keyFile = files.find(({ path }) => path === `${root}key.json`);
    const series = files.filter(({ path }) => path.startsWith(`${root}series/`));
    if (!keyFile || series.length === 0) return undefined;
    return {
      openCase: readCase(await readJson(caseFile)),
      key: readCaseKey(await readJson(keyFile)),
      series,
    };
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function filesIn(picked: readonly SourceFile[], pool: JobRunner): Promise<readonly SourceFile[]> {
  const [only, ...others] = picked;
  return only && others.length === 0 && /\.zip$/i.test(only.path) ? openZip(only, pool) : picked;
}

async function readJson(file: SourceFile): Promise<unknown> {
  if (file.size > mostBytes)
    throw new UserError('case/too-large', 'The description of the case is too large.');
  return JSON.parse(new TextDecoder().decode(await readable(file, 0, file.size)));
}
