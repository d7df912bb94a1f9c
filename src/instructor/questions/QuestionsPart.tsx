import { useState } from 'react';
import type { Json } from '../../base/json.ts';
import { blankQuestion } from '../../teaching/authoring/blank-question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { useDesk, useDraft } from '../desk-context.ts';
import { usePlaceStore } from '../place.ts';
import { QuestionCard } from './QuestionCard.tsx';

/** The questions of the case, in the order in which they are asked. */
export function QuestionsPart() {
  const desk = useDesk();
  const place = usePlaceStore();
  const questions = useDraft((draft) => draft.questions);
  const add = (kind: string) => {
    const question = blankQuestion(questionKinds.get(kind), () => `q-${desk.newId().slice(0, 6)}`);
    desk.change(
      { edit: 'insert', path: ['questions', questions.length], value: question as object as Json },
      'Add a question',
    );
    place.setState({ open: question.id, wanted: ['questions', questions.length, 'text'] });
  };
  return (
    <section aria-label="Questions" className="authored-group">
      {questions.length === 0 && (
        <p className="empty">
          Good cases ask three things: what is to be seen, how large it is, and what follows from it.
        </p>
      )}
      {questions.map((question, i) => (
        <QuestionCard key={question.id} question={question} at={i} last={i === questions.length - 1} />
      ))}
      <AddQuestion onAdd={add} />
    </section>
  );
}

/** The kind is chosen first and added then: walking through the kinds with the keys adds none. */
function AddQuestion({ onAdd }: { onAdd: (kind: string) => void }) {
  const [kind, setKind] = useState(questionKinds.all[0]!.kind);
  return (
    <div className="authored-add">
      <label className="authored">
        <span className="authored-label">Kind of the next question</span>
        <select className="field" value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
          {questionKinds.all.map(({ kind: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => onAdd(kind)}>
        Add a question
      </button>
    </div>
  );
}
