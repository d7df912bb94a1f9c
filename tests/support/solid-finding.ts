import type { Finding } from '../../src/teaching/finding.ts';

type BodyField = 'outline' | 'longAxis' | 'longAxisMm' | 'shortAxis' | 'shortAxisMm' | 'volumeMm3' | 'meanHu';
/** A finding that is a body in space. */
export type SolidFinding = Finding & { readonly [field in BodyField]-?: NonNullable<Finding[field]> };

/** The finding of that id, which has to be a body. */
export function solidFinding(findings: readonly Finding[], id: string): SolidFinding {
  const finding = findings.find((candidate) => candidate.id === id);
  if (!finding || !isSolid(finding)) throw new Error(`solid finding: '${id}' is none`);
  return finding;
}

const isSolid = (finding: Finding): finding is SolidFinding =>
  finding.outline !== undefined && finding.longAxis !== undefined;
