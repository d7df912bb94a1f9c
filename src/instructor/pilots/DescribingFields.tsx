import { useId, useState } from 'react';
import type { DraftedProtocol, ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import {
  describedBy,
  sameAnswersBefore,
  stratifiedBy,
  stratumAt,
} from '../../research/protocol/stratum-question.ts';
import type { ChangeDraft } from './change-draft.ts';
import { DescribingQuestion } from './DescribingQuestion.tsx';
import { useOrderedRows } from './use-ordered-rows.ts';

interface DescribingFieldsProps {
  readonly draft: ProtocolDraft;
  readonly drafted: DraftedProtocol;
  readonly onChange: ChangeDraft;
}

/** What students are asked about themselves before they are allocated, and by which answers they are balanced. */
export function DescribingFields({
  draft,
  drafted: { protocol, problems },
  onChange,
}: DescribingFieldsProps) {
  const id = useId();
  const { describing } = draft;
  // One of them is open, as each takes as much room as all of their words.
  const [open, setOpen] = useState<number | undefined>(undefined);
  const rows = useOrderedRows(id, describing, (next, gesture) =>
    onChange(describedBy(draft, [...next]), 'questions about students', gesture),
  );
  const drawn = protocol.sequences.length > 1;
  const stratum = drawn ? stratumAt(draft) : undefined;
  return (
    <section className="plan-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>What students are asked about themselves</h2>
      <p className="small-print">
        Before anybody is allocated. Coarse facts only, such as the year of study: nothing that tells who
        somebody is.
      </p>
      {describing.length === 0 && <p>Nothing is asked.</p>}
      <ol className="ordered-rows" aria-label="Questions about students">
        {describing.map((question, at) => {
          const rival = sameAnswersBefore(describing, at);
          return (
            <DescribingQuestion
              key={at}
              question={question}
              at={at}
              problems={problems}
              rows={{
                ...rows,
                move(from, by) {
                  rows.move(from, by);
                  // What is open stays open where it goes.
                  if (open === from) setOpen(from + by);
                  else if (open === from + by) setOpen(from);
                },
                remove(from) {
                  rows.remove(from);
                  if (open === from) setOpen(undefined);
                  else if (open !== undefined && open > from) setOpen(open - 1);
                },
              }}
              open={open === at}
              onOpen={(now) => setOpen(now ? at : undefined)}
              stratum={
                drawn
                  ? {
                      chosen: stratum === at,
                      refused:
                        rival &&
                        `Its answers have the same short names as those of “${rival.text}”: give them others to balance by it.`,
                      onChoose: (on) => onChange(stratifiedBy(draft, on ? at : undefined), 'balanced groups'),
                    }
                  : undefined
              }
            />
          );
        })}
      </ol>
      <button
        type="button"
        id={rows.addId}
        className="button"
        onClick={() => {
          rows.add(blankQuestion(describing));
          setOpen(describing.length);
        }}
      >
        Add a question
      </button>
    </section>
  );
}

/** A question with two answers, whose short names nothing else has. */
function blankQuestion(describing: ProtocolDraft['describing']): ProtocolDraft['describing'][number] {
  const taken = new Set(describing.map(({ id }) => id));
  let n = describing.length + 1;
  while (taken.has(`q${n}`)) n++;
  const id = `q${n}`;
  return { id, text: '', options: [1, 2].map((o) => ({ id: `${id}-${o}`, text: '' })) };
}
