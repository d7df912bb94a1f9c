import { Container, Text } from '@react-three/uikit';
import { useState } from 'react';
import { useStore } from 'zustand';
import { PALETTE } from '../../ui/room/palette.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { stepWords } from '../../ui/sitting/step-words.ts';
import { syncWords } from '../../ui/sitting/sync-words.ts';
import { RoomButton } from '../RoomButton.tsx';
import { stopAndLeave } from './stop-and-leave.ts';

export interface InSitting {
  readonly guide: SittingGuide;
  /** Back to the page. */
  readonly onLeave: () => void;
}

/** How far the participant is, where the answers are, and Stop, which asks once more. One line, whatever it says. */
export function StatusLine({ guide, onLeave }: InSitting) {
  const { part, step, sync } = useStore(guide.store);
  const [asking, setAsking] = useState(false);
  const over = part.kind === 'stopped' || part.kind === 'finished';
  return (
    <Container flexDirection="row" alignItems="center" justifyContent="space-between" gap={16} flexShrink={0}>
      {asking && !over ? (
        <>
          {/* Whoever goes on looking at where Stop was goes on with the study. */}
          <RoomButton text="Stop for now" onPress={() => void stopAndLeave(guide, 'for now', onLeave)} />
          <RoomButton text="No, go on" onPress={() => setAsking(false)} />
        </>
      ) : (
        <>
          <Container flexShrink={1}>
            <Text color={sync.state === 'refused' ? PALETTE.wrong : PALETTE.textDim}>
              {`${stepWords(step)}  ·  ${syncWords(sync)}`}
            </Text>
          </Container>
          {!over && <RoomButton text="Stop" onPress={() => setAsking(true)} />}
        </>
      )}
    </Container>
  );
}
