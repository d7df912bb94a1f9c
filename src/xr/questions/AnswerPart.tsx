import { useStore } from 'zustand';
import type { Control } from '../../teaching/control.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { ChooseMany, ChooseOne, PutInOrder } from './ChoiceControls.tsx';
import { MeasureControl, PickPointControl } from './PictureControls.tsx';

/** The controls that answer one question, and Submit. Knows the vocabulary of controls, no question kind. */
export function AnswerPart({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { saving } = useStore(runner.store);
  // Pin and measurements are part of the answer: render again when they change.
  useStore(useViewer().store);
  const controls = questionKinds.get(question.kind).controls(question);
  const ready = runner.response() !== undefined;
  return (
    <>
      {controls.map((control) => (
        <AnswerControl key={control.id} control={control} runner={runner} />
      ))}
      <PanelButton
        text={saving ? 'Saving…' : 'Submit answer'}
        primary
        disabled={!ready || saving}
        onPress={({ input, condition }) => void runner.submit(input, condition)}
      />
    </>
  );
}

function AnswerControl({ control, runner }: { control: Control; runner: AttemptRunner }) {
  switch (control.control) {
    case 'choose-one':
      return <ChooseOne control={control} runner={runner} />;
    case 'choose-many':
      return <ChooseMany control={control} runner={runner} />;
    case 'order':
      return <PutInOrder control={control} runner={runner} />;
    case 'pick-point':
      return <PickPointControl control={control} />;
    case 'measure':
      return <MeasureControl control={control} />;
  }
}
