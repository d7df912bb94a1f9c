import { useState } from 'react';

interface CommittedNumberProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly onCommit: (value: number) => void;
}

/** A number that counts once it is left or Enter is pressed: what follows from it takes time. */
export function CommittedNumber({ label, value, least = -1e6, onCommit }: CommittedNumberProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = () => {
    const next = Number((typed ?? '').replace(',', '.').replace('−', '-'));
    if (
      typed !== undefined &&
      typed.trim() !== '' &&
      Number.isFinite(next) &&
      next >= least &&
      next !== value
    )
      onCommit(next);
    setTyped(undefined);
  };
  return (
    <label className="authored">
      <span className="authored-label">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        className="field"
        value={typed ?? String(Math.round(value * 100) / 100)}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
    </label>
  );
}
