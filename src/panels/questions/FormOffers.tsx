import type { ContainerProperties } from '@react-three/uikit';
import { useStore } from 'zustand';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { offeredForms } from '../../viewer/offered-forms.ts';
import { useRoomKit } from '../room-kit.ts';
import { RoomButton } from '../RoomButton.tsx';

/** Questionnaires that may be filled in now, or left: one button each. */
export function FormOffers({ runner, layout }: { runner: AttemptRunner; layout?: ContainerProperties }) {
  const { condition } = useRoomKit();
  const attempt = useStore(runner.store, (s) => s.attempt);
  return offeredForms(attempt, condition).map((offer) => (
    <RoomButton
      key={offer.instrument.id}
      text={offer.instrument.asks}
      onPress={() => runner.openForm(offer)}
      {...(layout ? { layout } : {})}
    />
  ));
}
