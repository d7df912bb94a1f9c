import { Text } from '@react-three/uikit';
import { useState } from 'react';
import type { SittingPart } from '../../ui/sitting/sitting-guide.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { ButtonRow, GROW } from '../ButtonRow.tsx';
import { BoardPage } from '../questions/BoardPage.tsx';
import { RoomButton } from '../RoomButton.tsx';

interface PreferencePageProps {
  readonly conditions: (SittingPart & { kind: 'preference' })['conditions'];
  readonly disabled: boolean;
  readonly onPrefer: (conditionId: string) => void;
  /** To the page, which has a place to write in. */
  readonly onLeave: () => void;
}

/** Which way of reading somebody would choose; why is better written on the page. */
export function PreferencePage({ conditions, disabled, onPrefer, onLeave }: PreferencePageProps) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  return (
    <BoardPage
      foot={
        <ButtonRow gap={12}>
          <RoomButton text="Say why on the page" onPress={onLeave} layout={GROW} />
          <RoomButton
            text="Save without a reason"
            primary={chosen !== undefined}
            disabled={disabled || chosen === undefined}
            onPress={() => chosen !== undefined && onPrefer(chosen)}
            layout={GROW}
          />
        </ButtonRow>
      }
    >
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        Which would you rather read scans with?
      </Text>
      {conditions.map(({ id, name }) => (
        <RoomButton
          key={id}
          text={`${chosen === id ? '●' : '○'}  ${name}`}
          chosen={chosen === id}
          onPress={() => setChosen(id)}
          layout={LEFT}
        />
      ))}
    </BoardPage>
  );
}

const LEFT = { justifyContent: 'flex-start' } as const;
