import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Control } from '../../teaching/control.ts';
import type { InputKind } from '../../teaching/input-kind.ts';
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
  const input = useRef<InputKind>('keyboard');
  const controls = questionKinds.get(question.kind).controls(question);
  const ready = runner.response() !== undefined;
  return (
    <form
      onPointerDownCapture={(event) => {
        input.current = inputOf(event.pointerType);
      }}
      onKeyDownCapture={() => {
        input.current = 'keyboard';
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void runner.submit(input.current, 'flat');
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

function inputOf(pointerType: string): InputKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
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
