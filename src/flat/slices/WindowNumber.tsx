import { useState } from 'react';

interface WindowNumberProps {
  readonly label: string;
  readonly name: string;
  readonly title: string;
  readonly value: number;
  readonly min?: number;
  readonly onChange: (value: number) => void;
}

/** One number of the window; what is half typed counts only once it is a number, on Enter or when left. */
export function WindowNumber({ label, name, title, value, min, onChange }: WindowNumberProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const finish = () => {
    const number = Number(typed);
    setTyped(undefined);
    if (typed === undefined || typed.trim() === '' || !Number.isFinite(number)) return;
    onChange(Math.max(min ?? Number.NEGATIVE_INFINITY, number));
  };
  return (
    <label className="window-number" title={title}>
      {label}
      <input
        type="number"
        className="field"
        aria-label={`${name}, HU`}
        step={10}
        value={typed ?? Math.round(value)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          else if (event.key === 'Escape') setTyped(undefined);
        }}
      />
    </label>
  );
}
