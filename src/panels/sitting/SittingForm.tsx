import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { PALETTE } from '../../ui/room/palette.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { FormPart } from '../questions/FormPart.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { cautionOf } from './caution-of.ts';

interface SittingFormProps {
  readonly form: FormRunner;
  readonly onStop: () => void;
}

/** A questionnaire of the study: no item must be answered, and whoever is unwell is offered to stop at once. */
export function SittingForm({ form, onStop }: SittingFormProps) {
  const caution = useStore(form.store, ({ choices }) => cautionOf(form, choices));
  return (
    <FormPart
      form={form}
      said={
        caution && (
          <Container flexDirection="column" gap={12}>
            <Text color={PALETTE.wrong}>{caution}</Text>
            <RoomButton text="Stop and rest" onPress={onStop} />
          </Container>
        )
      }
    />
  );
}
