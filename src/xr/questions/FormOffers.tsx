import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { offeredForms } from '../../viewer/offered-forms.ts';
import { PanelButton } from '../look/PanelButton.tsx';

/** Questionnaires that may be filled in now, or left. */
export function FormOffers({ runner }: { runner: AttemptRunner }) {
  const attempt = useStore(runner.store, (s) => s.attempt);
  const offers = offeredForms(attempt, 'xr');
  if (offers.length === 0) return null;
  return (
    <Container flexDirection="column" gap={10}>
      <Text color={PALETTE.textDim}>If you like, say:</Text>
      {offers.map((offer) => (
        <PanelButton
          key={offer.instrument.id}
          text={offer.instrument.asks}
          onPress={() => runner.openForm(offer)}
        />
      ))}
    </Container>
  );
}
