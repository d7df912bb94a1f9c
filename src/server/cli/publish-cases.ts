import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { authoredComparisonSchema } from '../../teaching/case.ts';
import { readVariantId } from '../../teaching/library/variant-id.ts';
import { sealKey } from '../../teaching/package/sealed-key.ts';
import { type PublishedCase, publishCase, publishIndex } from '../../teaching/publish-case.ts';
import type { LibraryFolders } from './library.ts';
import { readJson } from './read-json.ts';
import { replaceFile } from './replace-file.ts';

type PublishFolders = Pick<LibraryFolders, 'cases' | 'generated' | 'truths'>;

/**
 * Writes what the page fetches of each authored case, `<generated>/<id>/case.json` and `key.bin`, and the list of cases,
 * `<generated>/index.json`. The truth of each case, and of the normal scan that it names, must be there.
 *
 * A case with mistakes does not stop the others; a `UserError` at the end names every mistake.
 */
export async function publishCases(folders: PublishFolders): Promise<readonly PublishedCase[]> {
  const published: PublishedCase[] = [];
  const problems: string[] = [];
  const entries = await readdir(folders.cases, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  for (const id of ids.sort()) {
    try {
      published.push(await publishOne(folders, id));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(`Case ${id}: ${error.message}`);
    }
  }
  await writeJson(join(folders.generated, 'index.json'), publishIndex(published));
  if (problems.length > 0) throw new UserError('case/not-published', problems.join('\n'));
  return published;
}

/**
 * The same for one case or variant (`chest-001-v2`) by its id, without the list; throws a `UserError`. The normal scan
 * that it names is left out where it is not yet made and `normalMayWait`.
 */
export async function publishOne(
  { cases, generated, truths }: PublishFolders,
  id: string,
  normalMayWait = false,
): Promise<PublishedCase> {
  const { baseId } = readVariantId(id);
  const caseJson = await readJson(join(cases, baseId, 'case.json'));
  if (z.object({ id: z.string() }).safeParse(caseJson).data?.id !== baseId) {
    const { id: called } = caseJson as { id?: unknown };
    throw new UserError('case/wrong-folder', `It calls itself '${called}'; name both the same.`);
  }
  const truthJson = await readJson(join(truths, `${id}.json`));
  const normal = comparisonOf(caseJson);
  const normalTruth =
    normal &&
    (await readJson(join(truths, `${normal}.json`)).catch((error) => {
      if (!normalMayWait) throw error;
    }));
  const made = publishCase({ ...(caseJson as object), id }, truthJson, normalTruth);
  await writeJson(join(generated, id, 'case.json'), made.openCase);
  await replaceFile(join(generated, id, 'key.bin'), sealKey(made.key));
  // Builds before the seal left answers in plain text.
  await rm(join(generated, id, 'key.json'), { force: true });
  return made;
}

/** The id of the normal scan that a case names; what is wrong with it is found with all other mistakes. */
function comparisonOf(caseJson: unknown): string | undefined {
  const { data } = z.object({ comparison: authoredComparisonSchema }).safeParse(caseJson);
  return data?.comparison.id;
}

const writeJson = (path: string, value: unknown) => replaceFile(path, `${JSON.stringify(value)}\n`);
