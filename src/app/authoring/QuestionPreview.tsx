import { useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { AnswerControl } from '../../flat/questions/AnswerControl.tsx';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import type { Answering } from '../../viewer/answering.ts';
import type { Choices } from '../../viewer/draft-response.ts';
import '../../flat/questions/questions.css';

/** A question as the flat station draws it; what is chosen here goes nowhere. */
export function QuestionPreview({ question }: { question: Question }) {
  const answering = useMemo(createAnswering, []);
  return (
    <div className="question">
      {questionKinds
        .get(question.kind)
        .controls(question)
        .map((control) => (
          <AnswerControl key={control.id} control={control} runner={answering} />
        ))}
    </div>
  );
}

function createAnswering(): Answering {
  const store = createStore<{ readonly choices: Choices }>(() => ({ choices: {} }));
  return {
    store,
    choose: (id, value) => store.setState({ choices: { ...store.getState().choices, [id]: value } }),
  };
}
