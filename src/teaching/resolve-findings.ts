import type { CaseKey } from './case.ts';
import type { CaseFile } from './case-file.ts';
import { factsOfTruth } from './case-truth.ts';
import type { Facts } from './fill-in.ts';
import type { AuthoringIssue } from './authoring-issue.ts';
import type { TruthFile } from './truth-file.ts';

/** A finding with all that is known of it. */
export type KeyFinding = CaseKey['findings'][number];

/** Authored findings with their truth: marked or painted, or the generator's; one that has none is an issue. */
export function resolveFindings(
  { findings }: Pick<CaseFile, 'findings'>,
  truth: TruthFile | undefined,
): { findings: KeyFinding[]; issues: AuthoringIssue[] } {
  const issues: AuthoringIssue[] = [];
  const known = truth?.findings.map((fact) => fact.id).join(', ') || 'none';
  const resolved = findings.flatMap(({ truth: marked, ...authored }, i): KeyFinding[] => {
    const path = ['case.json', 'findings', i];
    if (marked) return [{ ...factsOfTruth(marked), ...authored }];
    for (const field of ['place', 'measures', 'facts'] as const)
      if (authored[field] !== undefined)
        issues.push({
          path: [...path, field],
          message: 'is said of a finding without a truth of its own; leave it out, the truth file says it',
        });
    const fact = truth?.findings.find(({ id }) => id === authored.id);
    if (fact) return [{ ...fact, id: authored.id, name: authored.name }];
    const message = truth
      ? `'${authored.id}' is not in the truth file, which has: ${known}`
      : `'${authored.id}' has no truth; mark or paint it`;
    issues.push({ path: [...path, 'id'], message, ...(!truth && { code: 'needs-truth' }) });
    return [];
  });
  return { findings: resolved, issues };
}

/** What keys and explanations may refer to of findings, by id. */
export function findingFacts(findings: readonly KeyFinding[]): Facts {
  const byId = findings.map((finding) => {
    const { longAxisMm, shortAxisMm } = finding;
    const measured = longAxisMm !== undefined && shortAxisMm !== undefined;
    return [finding.id, { ...finding, ...(measured && { meanDiameterMm: (longAxisMm + shortAxisMm) / 2 }) }];
  });
  return Object.fromEntries(byId);
}

/** The middle of each finding, for questions that ask what lies there. */
export function findingPlaces(findings: readonly KeyFinding[]): Facts {
  return Object.fromEntries(
    findings.flatMap(({ id, outline }) => (outline ? [[id, { middle: outline.centre }]] : [])),
  );
}
