import { type InputHTMLAttributes, useId } from 'react';
import { FieldProblems } from './FieldProblems.tsx';

interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id' | 'className' | 'value'> {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with it, beside it. */
  readonly problems?: readonly string[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text under its label. */
export function TextField({ label, help, problems = [], onChange, ...rest }: TextFieldProps) {
  const id = useId();
  const wrong = problems.length > 0;
  const explained = [help && `${id}-help`, wrong && `${id}-problems`].filter(Boolean).join(' ');
  return (
    <p className="pilot-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        className="field"
        aria-describedby={explained || undefined}
        aria-invalid={wrong || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {help && <small id={`${id}-help`}>{help}</small>}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </p>
  );
}
