import { type ExtraTime as Share, extraTimeChoices } from '../../storage/extra-time.ts';

export interface ExtraTimeProps {
  readonly share: Share;
  readonly onChange: (share: Share) => void;
}

const words = (share: Share) => (share === 0 ? 'None' : `${share * 100} % more`);

/** More time wherever a question or a case has a limit. */
export function ExtraTime({ share, onChange }: ExtraTimeProps) {
  return (
    <p className="extra-time">
      <label htmlFor="extra-time">Extra time where there is a limit</label>
      <select
        id="extra-time"
        className="field"
        value={share}
        onChange={(event) => {
          const chosen = extraTimeChoices.find((choice) => String(choice) === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {extraTimeChoices.map((choice) => (
          <option key={choice} value={choice}>
            {words(choice)}
          </option>
        ))}
      </select>
      <span className="small-print">For cases that you begin from now on.</span>
    </p>
  );
}
