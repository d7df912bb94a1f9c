import { Text } from '@react-three/uikit';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { ButtonRow, GROW } from '../ButtonRow.tsx';
import { BoardPage } from '../questions/BoardPage.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { useRoomKit } from '../room-kit.ts';
import type { PartWords } from './part-words.ts';
import type { InSitting } from './StatusLine.tsx';

/** A part that is told in words: what is now, the way on where there is one, and the way out where it leads on. */
export function WordsPage({
  words,
  guide,
  onLeave,
  disabled,
}: InSitting & { words: PartWords; disabled: boolean }) {
  const { says } = useRoomKit();
  const { heading, text, on, leave } = words;
  return (
    <BoardPage
      foot={
        <ButtonRow gap={12}>
          {leave && <RoomButton text={says.leave} primary={!on} onPress={onLeave} layout={GROW} />}
          {on && (
            <RoomButton
              text={on.text}
              primary
              disabled={disabled}
              onPress={() => void guide[on.ask]()}
              layout={GROW}
            />
          )}
        </ButtonRow>
      }
    >
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        {heading}
      </Text>
      <Text>{text}</Text>
    </BoardPage>
  );
}
