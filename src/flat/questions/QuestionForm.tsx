import { useStore } from 'zustand';
import type { Control } from '../../teaching/control.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { ChooseMany, ChooseOne, Order } from './ChoiceControls.tsx';
import { MeasureControl, PickPointControl } from './PictureControls.tsx';

/** The controls that answer one question, and Submit. Knows the vocabulary of controls, no question kind. */
export function QuestionForm({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { saving } = useStore(runner.store);
  // Pin and measurements are part of the answer: render again when they change.
  useStore(useViewer().store);
  const controls = questionKinds.get(question.kind).controls(question);
  const ready = runner.response() !== undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void runner.submit('mouse', 'flat');
      }}
    >
      {controls.map((control) => (
        <QuestionControl key={control.id} control={control} runner={runner} />
      ))}
      <button type="submit" className="button primary" disabled={!ready || saving}>
        {saving ? 'Saving…' : 'Submit answer'}
      </button>
    </form>
  );
}

function QuestionControl({ control, runner }: { control: Control; runner: AttemptRunner }) {
  switch (control.control) {
    case 'choose-one':
      return <ChooseOne control={control} runner={runner} />;
    case 'choose-many':
      return <ChooseMany control={control} runner={runner} />;
    case 'order':
      return <Order control={control} runner={runner} />;
    case 'pick-point':
      return <PickPointControl control={control} />;
    case 'measure':
      return <MeasureControl control={control} />;
  }
}
