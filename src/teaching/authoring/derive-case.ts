import { type ResolvedCase, resolveCase } from '../resolve-case.ts';
import { caseFileOf } from './case-file-of.ts';
import type { Draft } from './draft.ts';

/** The case and answer key that a draft comes to, or everything that is still wrong with it. */
export function deriveCase(draft: Draft): ResolvedCase {
  return resolveCase(caseFileOf(draft), truthFileOf(draft));
}

/** Truth that came with the case stands beside it as a generator's would. */
export function truthFileOf({ findings, scan }: Draft): unknown {
  const given = findings.filter(({ truth }) => !truth).filter(({ mark }) => mark.mark === 'given');
  if (given.length === 0) return undefined;
  return {
    seriesUrl: 'series',
    voxelDiagonalMm: scan?.voxelDiagonalMm,
    findings: given.map(({ id, kept }) => ({ ...kept, id })),
  };
}
