import { useEffect, useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number to type or step; what cannot be read as one changes nothing. */
export function NumberField({ label, unit, value, min, max, step = 1, onChange }: NumberFieldProps) {
  // While a person types, "-" and "" must be allowed to stand.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  useEffect(
    () => setTyped((text) => (text !== undefined && Number(text) === value ? text : undefined)),
    [value],
  );
  return (
    <label className="field-label">
      <span>
        {label}
        {unit && <small> {unit}</small>}
      </span>
      <input
        type="number"
        className="field"
        value={typed ?? value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = event.target.valueAsNumber;
          if (!Number.isFinite(number)) return;
          onChange(Math.min(max ?? number, Math.max(min ?? number, number)));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
