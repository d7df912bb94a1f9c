import type { ShareWarning } from './share-warnings.ts';

interface WarningListProps {
  readonly warnings: readonly ShareWarning[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string, on: boolean) => void;
}

/** What a person has to say yes to before anything is shared: by the warnings there are. */
export function ticksFor(
  warnings: readonly ShareWarning[],
): { readonly id: string; readonly text: string }[] {
  const looked = {
    id: 'looked',
    text: 'I have looked at the pictures: no name, date or number is written into them.',
  };
  const face = { id: 'face', text: 'I may share pictures in which a face can be recognised.' };
  return warnings.some(({ id }) => id === 'face') ? [looked, face] : [looked];
}

/** What only eyes can find, and the promises to have looked. */
export function WarningList({ warnings, ticked, onTick }: WarningListProps) {
  return (
    <section aria-labelledby="share-look">
      <h3 id="share-look">Look first</h3>
      {warnings.map(({ id, message }) => (
        <p key={id} className="share-warning" data-warning={id}>
          {message}
        </p>
      ))}
      {ticksFor(warnings).map(({ id, text }) => (
        <label key={id} className="option">
          <input
            type="checkbox"
            checked={ticked.has(id)}
            onChange={(event) => onTick(id, event.currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </section>
  );
}
