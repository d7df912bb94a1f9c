import { useId } from 'react';
import { type ChoiceProps, useText } from '../../ui/use-choices.ts';

/** A text to type. */
export function TextControl(props: ChoiceProps<'text'>) {
  const { label, maxLength, multiline } = props.control;
  const { text, write } = useText(props);
  const id = useId();
  return (
    <div className="text-control">
      <label htmlFor={id}>{label}</label>
      {multiline ? (
        <textarea
          id={id}
          rows={5}
          value={text}
          maxLength={maxLength}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          value={text}
          maxLength={maxLength}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
        />
      )}
    </div>
  );
}
