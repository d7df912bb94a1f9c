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
    place.setState({ open: question.id });
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
      <label className="authored">
        <span className="authored-label">Add a question</span>
        <select
          className="field"
          value=""
          onChange={({ currentTarget }) => currentTarget.value && add(currentTarget.value)}
        >
          <option value="">Choose a kind…</option>
          {questionKinds.all.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
