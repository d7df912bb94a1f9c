import type { Reading } from '../reading.ts';
import { DraftChoice } from './DraftChoice.tsx';
import { useKeyStanding } from './key-standing.ts';
import type { Authoring } from './use-authoring.ts';

interface MakeCaseButtonProps {
  readonly reading: Reading;
  readonly authoring: Authoring;
}

/** From a scan to a case over it; a case that came with its author's text is edited as it came. */
export function MakeCaseButton({ reading, authoring }: MakeCaseButtonProps) {
  const { desk, trial, practice, caseId, scan } = reading;
  const key = useKeyStanding(reading);
  if (desk || trial || practice || caseId !== undefined || !scan.measurable || key === 'never') return null;
  const packed = reading.study.packed !== undefined;
  return (
    <span className="vr-entry">
      <button
        type="button"
        className="button"
        title={
          packed
            ? 'Edit this case, or approve it; it shows the answers'
            : 'Write a teaching case over this CT'
        }
        onClick={() => void authoring.make()}
      >
        {packed ? 'Edit the case' : 'Make a case'}
      </button>
      {authoring.problem && (
        <span className="vr-problem" role="alert">
          {authoring.problem}
        </span>
      )}
      <DraftChoice authoring={authoring} />
    </span>
  );
}
