import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { authoredComparisonSchema } from '../../teaching/case.ts';
import { sealKey } from '../../teaching/package/sealed-key.ts';
import { type PublishedCase, publishCase, publishIndex } from '../../teaching/publish-case.ts';

/**
 * Writes what the page fetches of each authored case, `<generated>/<id>/case.json` and `key.bin`, and the list of cases,
 * `<generated>/index.json`. The `truth.json` of each case, and of the normal scan that it names, must be there.
 *
 * A case with mistakes does not stop the others; a `UserError` at the end names every mistake.
 */
export async function publishCases(authored: string, generated: string): Promise<readonly PublishedCase[]> {
  const published: PublishedCase[] = [];
  const problems: string[] = [];
  const entries = await readdir(authored, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  for (const id of folders.sort()) {
    try {
      const caseJson = await readJson(join(authored, id, 'case.json'));
      const truthJson = await readJson(join(generated, id, 'truth.json'));
      const normal = comparisonOf(caseJson);
      const normalTruth = normal && (await readJson(join(generated, normal, 'truth.json')));
      const made = publishCase(caseJson, truthJson, normalTruth);
      if (made.openCase.id !== id) {
        throw new UserError(
          'case/wrong-folder',
          `It calls itself '${made.openCase.id}'; name both the same.`,
        );
      }
      await writeJson(join(generated, id, 'case.json'), made.openCase);
      await writeWhole(join(generated, id, 'key.bin'), sealKey(made.key));
      // Builds before the seal left answers in plain text.
      await rm(join(generated, id, 'key.json'), { force: true });
      published.push(made);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(`Case ${id}: ${error.message}`);
    }
  }
  await writeJson(join(generated, 'index.json'), publishIndex(published));
  if (problems.length > 0) throw new UserError('case/not-published', problems.join('\n'));
  return published;
}

/** The id of the normal scan that a case names; what is wrong with it is found with all other mistakes. */
function comparisonOf(caseJson: unknown): string | undefined {
  const { data } = z.object({ comparison: authoredComparisonSchema }).safeParse(caseJson);
  return data?.comparison.id;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('case/no-file', `${path} could not be read: ${reason}`, { path }, { cause });
  }
}

const writeJson = (path: string, value: unknown) => writeWhole(path, `${JSON.stringify(value)}\n`);

/** Replaces a file in one step, so that a page that loads meanwhile sees the old one or the new one. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, path);
}
