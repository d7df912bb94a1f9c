import type { Clock } from '../../base/clock.ts';
import { clockText } from '../../ui/clock-text.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { useSecondsUntil } from '../../ui/sitting/use-seconds-until.ts';

interface BreakPartProps {
  readonly guide: SittingGuide;
  readonly endsAtMs: number;
  readonly clock: Clock;
}

/** A pause of a fixed length, which the participant ends when it is over. */
export function BreakPart({ guide, endsAtMs, clock }: BreakPartProps) {
  const left = useSecondsUntil(endsAtMs, clock);
  return (
    <section aria-labelledby="break-heading">
      <h2 id="break-heading">Take a break</h2>
      <p>Stand up, look into the distance, drink something. The next part begins after it.</p>
      <p className="countdown" role="timer">
        {clockText(left)}
      </p>
      <button
        type="button"
        className={left > 0 ? 'button big' : 'button primary big'}
        disabled={left > 0}
        onClick={() => void guide.goOn()}
      >
        {left > 0 ? 'The break is not over yet' : 'Go on'}
      </button>
    </section>
  );
}
