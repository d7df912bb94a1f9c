import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { Quote } from '../../teaching/grade.ts';
import { quotedParts } from '../../teaching/text/quoted-parts.ts';

/** In words, for those who do not see the colours. */
const COUNTS: Readonly<Record<Quote['counts'], string>> = {
  for: 'counts',
  against: 'costs marks',
  not: 'does not count',
};

/** What the reader wrote, with what was understood of it marked in the text. */
export function QuotedAnswer({ answer: { grade, response } }: { answer: Answer }) {
  const controls = [...new Set(grade.quotes?.map(({ control }) => control))];
  const written = controls.flatMap((control) => {
    const text = response?.[control];
    return typeof text === 'string' ? [{ control, text }] : [];
  });
  return written.map(({ control, text }) => (
    <blockquote key={control} className="quoted">
      {quotedParts(text, grade.quotes?.filter((quote) => quote.control === control) ?? []).map((part) =>
        part.quote ? (
          <mark key={part.quote.from} className={`quote-${part.quote.counts}`} title={part.quote.note}>
            {part.text}
            <span className="visually-hidden"> ({`${COUNTS[part.quote.counts]}: ${part.quote.note}`})</span>
          </mark>
        ) : (
          part.text
        ),
      )}
    </blockquote>
  ));
}
