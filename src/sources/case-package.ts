import { UserError } from '../base/user-error.ts';
import { packageNames, readPackage } from '../teaching/package/case-package.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { Refusal } from './opened-study.ts';
import type { PackedCase } from './packed-case.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';
import { openZip } from './zip/zip-files.ts';

/** The case, and the files of its series. */
export interface CasePackage extends PackedCase {
  readonly series: readonly SourceFile[];
}

/** A case among picked files; or why what looks like one cannot be opened, in which case it is opened as any CT. */
export interface FoundCase {
  readonly found?: CasePackage;
  readonly problem?: Refusal;
}

/** A case's texts are far smaller; painted masks take the most. */
const mostBytes = 1 << 24;
/** A case says what it is in its first line. */
const headBytes = 4096;

/**
 * Looks for a teaching case among picked files: a single ZIP, or a folder, with the files that `packageNames` names.
 * Somebody else's `case.json` is no problem of ours.
 */
export async function readCasePackage(picked: readonly SourceFile[], pool: JobRunner): Promise<FoundCase> {
  let caseFile: SourceFile | undefined;
  try {
    const files = await filesIn(picked, pool);
    caseFile = files.find(({ path }) => isCaseFile(path));
    if (!caseFile || !(await looksLikeOurs(caseFile))) return {};
    const root = caseFile.path.slice(0, -packageNames.openCase.length);
    const texts = new Map<string, Uint8Array>();
    for (const name of textNames) {
      const [file, second] = files.filter(({ path }) => path === root + name);
      if (second) throw twice(name);
      if (file) texts.set(name, await readText(file));
    }
    const playable = readPackage((name) => texts.get(name));
    const series = files.filter(({ path }) => path.startsWith(root + packageNames.series));
    if (series.length === 0 && playable.openCase.series.source !== 'dicomweb') throw noImages();
    return { found: { ...playable, authored: texts.get(packageNames.authored), series } };
  } catch (error) {
    // A ZIP that cannot be read is refused when its images are looked for.
    return caseFile ? { problem: refuse(caseFile.path, error) } : rethrowBugs(error);
  }
}

const textNames = [packageNames.openCase, packageNames.key, packageNames.plainKey, packageNames.authored];

const isCaseFile = (path: string) =>
  path === packageNames.openCase || path.endsWith(`/${packageNames.openCase}`);

async function filesIn(picked: readonly SourceFile[], pool: JobRunner): Promise<readonly SourceFile[]> {
  const [only, ...others] = picked;
  return only && others.length === 0 && /\.zip$/i.test(only.path) ? openZip(only, pool) : picked;
}

/** Whether it says that it is a case of this program, of whatever version. */
async function looksLikeOurs(file: SourceFile): Promise<boolean> {
  const head = await readable(file, 0, Math.min(file.size, headBytes));
  return /"schema"\s*:\s*"oblique\//.test(new TextDecoder('latin1').decode(head));
}

async function readText(file: SourceFile): Promise<Uint8Array> {
  if (file.size <= mostBytes) return readable(file, 0, file.size);
  throw new UserError(
    'case/too-large',
    'This is larger than the text of any case, so the case was not opened. Get it again.',
    { bytes: file.size },
  );
}

function twice(name: string): UserError {
  return new UserError(
    'case/twice',
    `The package holds ${name} twice, so nobody can say which counts. Pack the case again.`,
    { name },
  );
}

function noImages(): UserError {
  return new UserError(
    'case/no-images',
    `The package has no images in the folder ${packageNames.series}. Get the whole case again.`,
  );
}

function rethrowBugs(error: unknown): FoundCase {
  if (error instanceof UserError) return {};
  throw error;
}
