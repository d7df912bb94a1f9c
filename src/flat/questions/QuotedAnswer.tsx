import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { Quote } from '../../teaching/grade.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { quotedParts } from '../../teaching/text/quoted-parts.ts';

/** What the lines under words say, for those who see them and those who do not. */
const COUNTS: Readonly<Record<Quote['counts'], string>> = {
  for: 'counts',
  against: 'costs marks',
  not: 'does not count',
};

interface QuotedAnswerProps {
  readonly question: Question;
  readonly answer: Answer;
}

/** What the reader wrote, field by field, with what was understood of it marked in the text. */
export function QuotedAnswer({ question, answer: { grade, response } }: QuotedAnswerProps) {
  const { quotes = [] } = grade;
  if (quotes.length === 0) return null;
  const controls = questionKinds.get(question.kind).controls(question);
  const used = (['for', 'against', 'not'] as const).filter((counts) =>
    quotes.some((quote) => quote.counts === counts),
  );
  return (
    <>
      {controls.map((control) => {
        const text = (response as Readonly<Record<string, unknown>> | null)?.[control.id];
        if (control.control !== 'text' || typeof text !== 'string') return null;
        const own = quotes.filter((quote) => quote.control === control.id);
        return (
          <figure key={control.id} className="quoted">
            <figcaption>{control.label}</figcaption>
            <blockquote>
              {quotedParts(text, own).map((part) =>
                part.quote ? (
                  <mark
                    key={part.quote.from}
                    className={`quote-${part.quote.counts}`}
                    title={part.quote.note}
                  >
                    {part.text}
                    <span className="visually-hidden">
                      {` (${COUNTS[part.quote.counts]}: ${part.quote.note})`}
                    </span>
                  </mark>
                ) : (
                  part.text
                ),
              )}
            </blockquote>
          </figure>
        );
      })}
      <p className="quote-key" aria-hidden>
        {used.map((counts) => (
          <mark key={counts} className={`quote-${counts}`}>
            {COUNTS[counts]}
          </mark>
        ))}
      </p>
    </>
  );
}
