import { type InputHTMLAttributes, useId } from 'react';

interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id' | 'className' | 'value'> {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text under its label. */
export function TextField({ label, help, onChange, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <p className="pilot-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        className="field"
        aria-describedby={help && `${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
      {help && <small id={`${id}-help`}>{help}</small>}
    </p>
  );
}
