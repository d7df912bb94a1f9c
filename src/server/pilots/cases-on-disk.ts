import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseSchema } from '../../teaching/case.ts';
import { unsealKey } from '../../teaching/package/sealed-key.ts';
import type { GradedCases } from '../../research/sitting/grade-event.ts';

/** Cases with their keys from the folder that they are published in; each is read once. */
export function casesOnDisk(folder: string): GradedCases {
  const read = new Map<string, ReturnType<GradedCases>>();
  return (caseId) => {
    const known = read.get(caseId);
    if (known) return known;
    const found = readCase(folder, caseId);
    read.set(caseId, found);
    // A case that is not made yet is looked for again.
    found.then((graded) => graded ?? read.delete(caseId)).catch(() => read.delete(caseId));
    return found;
  };
}

async function readCase(folder: string, caseId: string): ReturnType<GradedCases> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(caseId)) return undefined;
  const path = join(folder, caseId);
  try {
    const openCase = caseSchema.parse(JSON.parse(await readFile(join(path, 'case.json'), 'utf8')));
    const { answers } = unsealKey(await readFile(join(path, 'key.bin')), openCase);
    return { questions: openCase.questions, answers };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
