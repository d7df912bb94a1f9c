import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { PALETTE } from '../../ui/room/palette.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { FormPart } from '../questions/FormPart.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { cautionOf } from './caution-of.ts';

interface SittingFormProps {
  /** What it asks, and of which condition. */
  readonly name: string;
  readonly form: FormRunner;
  /** From what a form has said once it is stored. */
  readonly onGoOn: () => void;
  readonly onStop: () => void;
}

/** A questionnaire of the study: no item must be answered, and whoever is unwell is offered to stop at once. */
export function SittingForm({ name, form, onGoOn, onStop }: SittingFormProps) {
  const caution = useStore(form.store, ({ choices }) => cautionOf(form, choices));
  const stored = useStore(form.store, ({ result }) => result !== undefined);
  return (
    <FormPart
      form={form}
      title={name}
      onClose={onGoOn}
      mayLeave={false}
      besides={
        caution && (
          <Container flexDirection="column" gap={12}>
            {!stored && <Text color={PALETTE.wrong}>{caution}</Text>}
            <RoomButton text="Stop and rest" onPress={onStop} />
          </Container>
        )
      }
    />
  );
}
