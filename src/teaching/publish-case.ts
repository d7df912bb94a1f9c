import { UserError } from '../base/user-error.ts';
import type { Case, CaseKey } from './case.ts';
import type { CaseIndex, CaseSummary } from './case-summary.ts';
import { summaryOf } from './library/summary-of.ts';
import { resolveCase } from './resolve-case.ts';

/** What one case puts under `generated/cases/<id>/`: `case.json` and `key.bin`, and its line in `index.json`. */
export interface PublishedCase {
  readonly openCase: Case;
  readonly key: CaseKey;
  readonly summary: CaseSummary;
}

/** Makes an authored case ready to serve; a `UserError` lists every problem with its path, one a line. */
export function publishCase(caseJson: unknown, truthJson: unknown, normalTruthJson?: unknown): PublishedCase {
  const resolved = resolveCase(caseJson, truthJson, normalTruthJson);
  if (!resolved.ok) {
    const lines = resolved.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
    throw new UserError(
      'case/invalid',
      `This case cannot be published until these are mended:\n${lines.join('\n')}`,
      { issues: lines.length },
    );
  }
  const { openCase, key } = resolved;
  return { openCase, key, summary: summaryOf(openCase) };
}

/** The list of all published cases, `generated/cases/index.json`. */
export function publishIndex(cases: readonly PublishedCase[]): CaseIndex {
  return { schema: 'oblique/case-index', version: 1, cases: cases.map((published) => published.summary) };
}
