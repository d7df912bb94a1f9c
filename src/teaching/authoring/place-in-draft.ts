import type { AuthoringIssue } from '../authoring-issue.ts';

/** Where a part of the case file is written in the draft. */
export function placeInDraft(path: AuthoringIssue['path']): AuthoringIssue['path'] {
  const [first, ...rest] = path[0] === 'case.json' ? path.slice(1) : path;
  const names: Readonly<Record<string, AuthoringIssue['path']>> = {
    id: ['caseId'],
    view: ['windowPreset'],
    series: ['scan'],
  };
  return [...(names[String(first)] ?? [first ?? 'title']), ...rest];
}
