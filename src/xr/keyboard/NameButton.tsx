import { useId } from 'react';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useKeyboard } from './keyboard-context.ts';
import { draftField } from './typing-field.ts';

/** As long as a name may be at the reading station. */
const NAME_LETTERS = 80;

/** Brings the keyboard to name the selected measurement; the name is kept when the keyboard goes. */
export function NameButton() {
  const viewer = useViewer();
  const measurement = useViewerState((s) => s.annotations.measurements.find(({ id }) => id === s.selectedId));
  const says = useSays();
  const fieldId = useId();
  const { typing, keyboard } = useKeyboard(fieldId);
  if (!measurement) return null;
  const { id, label } = measurement;
  return (
    <PanelButton
      text="Name"
      chosen={typing}
      onPress={(by) => {
        if (typing) return keyboard.close(fieldId);
        keyboard.open(
          draftField({
            id: fieldId,
            label: 'Name of the measurement',
            maxLength: NAME_LETTERS,
            initial: label ?? '',
            keep: (name) => viewer.run('annotateMeasurement', { id, notes: { label: name } }, by),
          }),
        );
      }}
      onHoverChange={says('Names the measurement: a keyboard comes within reach')}
    />
  );
}
