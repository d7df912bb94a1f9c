import { useId } from 'react';
import { consentWords } from '../../ui/sitting/consent-words.ts';

interface ConsentFieldsProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What students are told before they agree, and how it looks to them. */
export function ConsentFields({ text, onChange }: ConsentFieldsProps) {
  const id = useId();
  return (
    <section className="plan-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>Information and consent</h2>
      <p className="pilot-field">
        <label htmlFor={`${id}-text`}>Text</label>
        <textarea
          id={`${id}-text`}
          className="field"
          rows={6}
          value={text}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => onChange(target.value)}
        />
        <small id={`${id}-help`}>
          The fingerprint of these very words is stored with each consent. Say who is responsible and whom to
          ask.
        </small>
      </p>
      <details>
        <summary>As students see it</summary>
        <blockquote className="consent-preview">{consentWords(text)}</blockquote>
        <p className="small-print">
          Below it stand “I have read this and agree” and “I do not agree”, and that they can stop at any time
          and have everything of theirs deleted.
        </p>
      </details>
    </section>
  );
}
