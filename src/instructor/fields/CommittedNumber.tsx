import { useState } from 'react';
import { typedNumber } from './typed-number.ts';

interface CommittedNumberProps {
  readonly label: string;
  /** Undefined where the number may be left out and is. */
  readonly value: number | undefined;
  readonly least?: number;
  readonly most?: number;
  readonly onCommit: (value: number) => void;
  /** The field was emptied; without it a number that is not there stays as it was. */
  readonly onEmpty?: () => void;
}

/** A number that counts once it is left or Enter is pressed: what follows from it takes time. */
export function CommittedNumber({
  label,
  value,
  least = -1e6,
  most = Infinity,
  onCommit,
  onEmpty,
}: CommittedNumberProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = () => {
    const next = typedNumber(typed ?? '');
    if (next !== undefined && next >= least && next <= most && next !== value) onCommit(next);
    if (typed?.trim() === '') onEmpty?.();
    setTyped(undefined);
  };
  return (
    <label className="authored">
      <span className="authored-label">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        className="field"
        value={typed ?? (value === undefined ? '' : String(Math.round(value * 100) / 100))}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          // What is typed and does not count yet is the field's own to undo.
          else if (typed !== undefined && (event.ctrlKey || event.metaKey)) event.stopPropagation();
        }}
      />
    </label>
  );
}
