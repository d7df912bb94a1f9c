import type { Reading } from '../reading.ts';
import { DraftChoice } from './DraftChoice.tsx';
import { useKeyStanding } from './key-standing.ts';
import type { Authoring } from './use-authoring.ts';

interface EditCopyButtonProps {
  readonly reading: Reading;
  readonly authoring: Authoring;
}

/** From a case of the library to a copy of it that can be edited; its answers are then in sight. */
export function EditCopyButton({ reading, authoring }: EditCopyButtonProps) {
  const key = useKeyStanding(reading);
  if (reading.desk || reading.trial || key === 'never') return null;
  return (
    <>
      <button type="button" className="button" onClick={() => void authoring.make()}>
        Edit a copy (shows the answers)
      </button>
      {authoring.problem && (
        <p role="alert" className="problem">
          {authoring.problem}
        </p>
      )}
      <DraftChoice authoring={authoring} />
    </>
  );
}
