import { useEffect, useId, useState } from 'react';

interface CommittedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly kind: 'text' | 'number';
  readonly disabled?: boolean | undefined;
  readonly onCommit: (text: string) => void;
}

/** A field whose text counts once it is left or Enter is pressed: one step to undo, however much is typed. */
export function CommittedField({ label, value, placeholder, kind, disabled, onCommit }: CommittedFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text === value) return;
    onCommit(text);
    // What is refused or held within bounds must not stay to be read as if it counted.
    setText(value);
  };
  return (
    <div className="committed-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={kind}
        value={text}
        placeholder={placeholder}
        disabled={disabled}
        maxLength={80}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText(value);
        }}
      />
    </div>
  );
}
