import { type ComponentType, createContext, useContext } from 'react';
import type { DraftQuestion } from '../../teaching/authoring/draft.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';

/** How the flat station draws a question; composed above, because front ends do not import one another. */
export const PreviewContext = createContext<ComponentType<{ readonly question: Question }> | undefined>(
  undefined,
);

/** The question as a student sees it, as far as it can be drawn already. */
export function Preview({ question: { id, kind, text, prompt, rules } }: { question: DraftQuestion }) {
  const Drawn = useContext(PreviewContext);
  const question: Question = { id, kind, text, prompt, ...(rules && { rules }) };
  const unfinished = problemOf(question);
  return (
    <details className="authored-preview" open>
      <summary>As a student sees it</summary>
      <p className="question-text">{text}</p>
      {unfinished ? (
        <p className="empty">It can be shown once the fields above are filled in.</p>
      ) : (
        // What was tried in the preview belongs to the question as it was.
        Drawn && <Drawn key={JSON.stringify(prompt)} question={question} />
      )}
    </details>
  );
}

/** Whether the prompt can be read: of what a kind finds wrong, only the prompt's own part counts here. */
function problemOf(question: Question): boolean {
  const key = { questionId: question.id, explanation: '-', key: {} };
  return questionKinds
    .get(question.kind)
    .check(question, key)
    .some(({ path }) => path[0] === 'prompt');
}
