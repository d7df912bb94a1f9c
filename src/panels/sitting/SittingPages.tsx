import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useAttempt } from '../../ui/attempt-context.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { Board, SURFACE } from '../Board.tsx';
import { useRoomKit } from '../room-kit.ts';
import { RoomButton } from '../RoomButton.tsx';
import { BreakPage } from './BreakPage.tsx';
import { PreferencePage } from './PreferencePage.tsx';
import { partWords } from './part-words.ts';
import { SittingCase } from './SittingCase.tsx';
import { SittingForm } from './SittingForm.tsx';
import { type InSitting, StatusLine } from './StatusLine.tsx';
import { stopAndLeave } from './stop-and-leave.ts';
import { WordsPage } from './WordsPage.tsx';

interface SittingPagesProps extends InSitting {
  readonly size: ContainerProperties;
  /** The room's own buttons, where nothing else has them. */
  readonly besides?: ReactNode;
}

/** The board of a sitting: where the participant is, Stop, and what to do now. */
export function SittingPages({ size, besides, ...sitting }: SittingPagesProps) {
  const { problem, part, busy } = useStore(sitting.guide.store);
  // Elsewhere the button that failed is pressed again.
  const again = part.kind === 'case' && !part.open;
  return (
    <Board {...SURFACE} {...size} gap={18}>
      <StatusLine {...sitting} />
      <Part {...sitting} />
      {problem && (
        <Container flexDirection="column" flexShrink={0} gap={12}>
          <Text color={PALETTE.wrong}>{problem}</Text>
          {again && (
            <RoomButton text="Try again" primary disabled={busy} onPress={() => void sitting.guide.goOn()} />
          )}
        </Container>
      )}
      {besides && (
        <Container flexDirection="row" flexWrap="wrap" flexShrink={0} gap={6}>
          {besides}
        </Container>
      )}
    </Board>
  );
}

function Part({ guide, onLeave }: InSitting) {
  const kit = useRoomKit();
  const runner = useAttempt();
  const { part, busy } = useStore(guide.store);
  if (part.kind === 'form')
    return (
      <SittingForm
        key={part.name}
        name={part.name}
        form={part.runner}
        onGoOn={() => void guide.goOn()}
        onStop={() => void stopAndLeave(guide, 'unwell', onLeave)}
      />
    );
  if (part.kind === 'break')
    return <BreakPage endsAtMs={part.endsAtMs} disabled={busy} onGoOn={() => void guide.goOn()} />;
  if (part.kind === 'preference')
    return (
      <PreferencePage
        conditions={part.conditions}
        disabled={busy}
        onPrefer={(id) => void guide.prefer(id, '')}
        onLeave={onLeave}
      />
    );
  const words = partWords(part, kit.condition, kit.says.takeOff);
  if (words) return <WordsPage words={words} guide={guide} onLeave={onLeave} disabled={busy} />;
  return runner ? <SittingCase key={runner.teachingCase.id} runner={runner} /> : null;
}
