import type { ChoiceProps } from '../../ui/use-choices.ts';
import { useRatedMarks } from '../../ui/use-rated-marks.ts';
import type { Nudge } from '../../viewer/nudge-mark.ts';
import { byMouse } from '../by-mouse.ts';

/** What keys on a mark's button do to its place, as on the picture: right, down, through the slices. */
const NUDGES: Readonly<Record<string, Nudge>> = {
  ArrowLeft: [-1, 0, 0],
  ArrowRight: [1, 0, 0],
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
  PageUp: [0, 0, 1],
  PageDown: [0, 0, -1],
};
const byKey = { input: 'keyboard', condition: 'flat' } as const;

/** The places that were marked, each with how sure the reader is of it. */
export function MarkPointsControl({ control }: ChoiceProps<'mark-points'>) {
  const { label, rating } = control;
  const { marks, marking, take, rate, remove, goTo, nudge } = useRatedMarks(control);
  return (
    <div className="picture-control" aria-live="polite">
      <p>{label}</p>
      {marks.length === 0 && (
        <p className="empty">
          Click every place that you find. With keys: arrows move the crosshair, Enter marks. If there is
          none, submit without a mark.
        </p>
      )}
      {marks.length > 0 && (
        <p className="mark-scale">
          <span>How sure of each?</span>
          <span>{`${rating.min} ${rating.minLabel} … ${rating.max} ${rating.maxLabel}`}</span>
        </p>
      )}
      <ol className="mark-list">
        {marks.map(({ id, rating: value }, i) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              title="Go there; arrow keys, Page Up and Page Down move it"
              onClick={() => goTo(id, byMouse)}
              onKeyDown={(event) => {
                const by = NUDGES[event.key];
                if (!by) return;
                event.preventDefault();
                event.stopPropagation();
                nudge(id, by, byKey);
              }}
            >
              Mark {i + 1}
            </button>
            <label>
              <span className="visually-hidden">{`How sure are you of mark ${i + 1}?`}</span>
              <input
                type="range"
                min={rating.min}
                max={rating.max}
                step={rating.step}
                value={value}
                aria-valuetext={`${value}${rating.unit ?? ''}, from ${rating.minLabel} to ${rating.maxLabel}`}
                onChange={(event) => rate(id, event.currentTarget.valueAsNumber, byMouse)}
              />
            </label>
            <output>{`${value}${rating.unit ?? ''}`}</output>
            <button
              type="button"
              className="button"
              aria-label={`Remove mark ${i + 1}`}
              onClick={() => remove(id, byMouse)}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="button" aria-pressed={marking} onClick={() => take(byMouse)}>
        Mark places
      </button>
    </div>
  );
}
