import type { CaseFile } from '../case-file.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { thresholdWarning } from '../threshold.ts';

/** What would make a case better, which stops nobody from using it; `now` is ms since the Unix epoch. */
export function advise(file: CaseFile, now: number): AuthoringIssue[] {
  return [
    ...file.thresholds.flatMap((threshold, i) => {
      const warning = thresholdWarning(threshold, now);
      const path = ['case.json', 'thresholds', i, 'reviewedOn'];
      return warning
        ? [
            {
              path,
              message: `'${threshold.id}': ${warning.replace(/\.$/, '')}; have a named reviewer check it`,
            },
          ]
        : [];
    }),
    ...reviewAdvice(file),
    ...(file.pearls.length === 0
      ? [
          {
            path: ['case.json', 'pearls'],
            message: 'there is nothing to take home; add a sentence worth remembering',
          },
        ]
      : []),
    ...(file.certainty.basis === 'not-stated'
      ? [
          {
            path: ['case.json', 'certainty'],
            message: 'does not say how sure the diagnosis is; say what it rests on',
          },
        ]
      : []),
    ...file.questions.flatMap(({ prompt, key }, i) => unexplained(prompt, key, i)),
  ];
}

function reviewAdvice({ reviewers, revisions, revision }: CaseFile): AuthoringIssue[] {
  if (reviewers.length === 0)
    return [
      { path: ['case.json', 'reviewers'], message: 'nobody has approved this case; ask a second reader' },
    ];
  const changed = revisions.find((entry) => entry.revision === revision)?.date;
  return changed !== undefined && reviewers.every(({ date }) => date < changed)
    ? [
        {
          path: ['case.json', 'reviewers'],
          message: `it was changed on ${changed}, after its last review; ask a second reader`,
        },
      ]
    : [];
}

/** Wrong options without a reason leave a student with "wrong" alone. */
function unexplained(
  prompt: CaseFile['questions'][number]['prompt'],
  key: CaseFile['questions'][number]['key'],
  i: number,
): AuthoringIssue[] {
  const reasons = key.reasons;
  if (!Array.isArray(prompt.options) || typeof reasons !== 'object' || reasons === null) return [];
  const ids = prompt.options.flatMap((option) =>
    typeof option === 'object' && option !== null && 'id' in option ? [String(option.id)] : [],
  );
  const right = Array.isArray(key.options) ? key.options : [key.option];
  const missing = ids.filter((id) => !right.includes(id) && !(id in reasons));
  return missing.length === 0
    ? []
    : [
        {
          path: ['case.json', 'questions', i, 'key', 'reasons'],
          message: `nothing says why these are wrong: ${missing.join(', ')}; add a sentence for each`,
        },
      ];
}
