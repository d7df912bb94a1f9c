import type { CaseBeingMade } from '../../ui/library/library.ts';
import { aboutSeconds } from './about-seconds.ts';

interface BeingMadeProps {
  readonly made: CaseBeingMade;
  /** For people who hear the bar alone. */
  readonly title: string;
}

/** That a case's images are being made, how far they are, and when they will be ready. */
export function BeingMade({ made: { state, share, secondsLeft, problem }, title }: BeingMadeProps) {
  if (state === 'failed')
    return <p className="case-making">Its images could not be made. {problem} Open it to try again.</p>;
  return (
    <div className="case-making">
      <p>
        {state === 'waiting'
          ? 'Its images are made soon; open it to have it made now.'
          : `Its images are being made${secondsLeft === undefined ? '' : `: ready in about ${aboutSeconds(secondsLeft)}`}.`}
      </p>
      {state === 'making' && (
        <div
          className="progress-track"
          role="progressbar"
          aria-label={`Making ${title}`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(100 * share)}
        >
          <div className="progress-fill" style={{ width: `${100 * share}%` }} />
        </div>
      )}
    </div>
  );
}
