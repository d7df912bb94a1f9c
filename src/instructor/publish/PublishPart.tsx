import { type ReactNode, useMemo } from 'react';
import type { AuthoringIssue } from '../../teaching/authoring-issue.ts';
import { deriveCase } from '../../teaching/authoring/derive-case.ts';
import type { Draft } from '../../teaching/authoring/draft.ts';
import { draftAdvice } from '../../teaching/authoring/draft-advice.ts';
import { draftProblems } from '../../teaching/authoring/draft-problems.ts';
import type { Case, CaseKey } from '../../teaching/case.ts';
import { useDraft } from '../desk-context.ts';
import { Approvals } from './Approvals.tsx';
import { AdviceList, ProblemList } from './ProblemList.tsx';
import { RevisionPart } from './RevisionPart.tsx';

/** A case that is whole, ready to be tried or saved. */
export interface FinishedCase {
  readonly draft: Draft;
  readonly openCase: Case;
  readonly key: CaseKey;
}

export interface PublishProps {
  /** Solves the case as a student would, without keeping the attempt. */
  readonly onTry: (finished: FinishedCase) => void;
  /** The button, with its dialog, that saves the case with its images as one ZIP. */
  readonly saving: (finished: FinishedCase | undefined) => ReactNode;
  readonly today: () => string;
}

/** What is still wrong, trying, approval and saving. */
export function PublishPart({ onTry, saving, today }: PublishProps) {
  const draft = useDraft((whole) => whole);
  const { problems, finished } = useMemo(() => finish(draft), [draft]);
  const advice = useMemo(() => draftAdvice(draft, Date.parse(today())), [draft, today]);
  return (
    <section aria-label="Finish" className="authored-group">
      <ProblemList problems={problems} />
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={!finished}
          onClick={() => finished && onTry(finished)}
        >
          Try as student
        </button>
        {saving(finished)}
      </div>
      {finished && <small>Trying grades like the real thing, here or in VR, and stores nothing.</small>}
      <AdviceList advice={advice} />
      <RevisionPart today={today} />
      <Approvals today={today} />
    </section>
  );
}

function finish(draft: Draft): {
  readonly problems: readonly AuthoringIssue[];
  readonly finished: FinishedCase | undefined;
} {
  const derived = deriveCase(draft);
  if (!derived.ok) return { problems: draftProblems(draft), finished: undefined };
  const { openCase, key } = derived;
  return { problems: [], finished: { draft, openCase, key } };
}
