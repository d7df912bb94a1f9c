import { Heading, ProgressBar } from 'react-aria-components';
import type { Progress } from '../../base/progress.ts';
import type { Working } from '../../ui/opening.ts';
import { SlicePictureCanvas } from './SlicePictureCanvas.tsx';

/** How far the work is, with the first picture of it as soon as there is one. */
export function LoadingProgress({
  progress,
  secondsLeft,
  preview,
  onCancel,
}: Working & { onCancel: () => void }) {
  const { step, done, total } = progress;
  const share = total > 0 ? done / total : undefined;
  return (
    <div className="loading">
      <Heading slot="title">{step.replace(/…$/, '')}…</Heading>
      <div className="loading-picture" data-preview={preview ? 'shown' : 'waiting'}>
        {preview ? (
          <SlicePictureCanvas picture={preview} />
        ) : (
          <span aria-hidden="true">The first picture appears here</span>
        )}
      </div>
      <ProgressBar
        aria-label={step}
        value={100 * (share ?? 0)}
        isIndeterminate={share === undefined}
        className="progress"
      >
        <div className="progress-track">
          <div className="progress-fill" style={{ width: `${share === undefined ? 8 : 100 * share}%` }} />
        </div>
      </ProgressBar>
      <p className="loading-count">
        <span>{countOf(progress)}</span>
        <span>{secondsLeft !== undefined && `about ${roundSeconds(secondsLeft)} left`}</span>
      </p>
      <p className="visually-hidden" role="status">
        {spoken(progress, preview !== undefined)}
      </p>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

/** "63 of 100 slices" where the step says what it counts, else a share. */
function countOf({ step, done, total }: Progress): string {
  if (total === 0) return 'Looking…';
  const counted = /^(?:Reading|Decoding|Fetching) (files|slices|images)$/.exec(step)?.[1];
  return counted ? `${done} of ${total} ${counted}` : `${Math.round((100 * done) / total)} %`;
}

/** What is said aloud: each quarter once, not every slice. */
function spoken({ step, done, total }: Progress, pictured: boolean): string {
  const quarter = total > 0 ? Math.floor((4 * done) / total) * 25 : 0;
  return `${step}${quarter > 0 ? `, ${quarter} %` : ''}.${pictured ? ' The first picture is shown.' : ''}`;
}

/** As exact as a guess deserves. */
function roundSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  return `${minutes} min`;
}
