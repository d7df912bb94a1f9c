import { Heading, ProgressBar } from 'react-aria-components';
import type { Progress } from '../../base/progress.ts';

interface CopyProgressProps {
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

/** How far the copy is, and the way out. */
export function CopyProgress({ progress, onCancel }: CopyProgressProps) {
  const percent = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  return (
    <>
      <Heading slot="title">Writing the copy…</Heading>
      <ProgressBar aria-label="Writing the copy" value={percent} className="progress">
        <div className="progress-track">
          <div className="progress-fill" style={{ width: `${percent}%` }} />
        </div>
      </ProgressBar>
      <p className="empty">{progress ? `${progress.done} of ${progress.total} files` : 'Starting…'}</p>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}
