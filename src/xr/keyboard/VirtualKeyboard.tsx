import { Container, Text } from '@react-three/uikit';
import { useEffect, useRef, useState } from 'react';
import { PALETTE } from '../../ui/room/palette.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { KeyCap } from './KeyCap.tsx';
import { KEYBOARD_BOARD } from './keyboard-board.ts';
import { type Key, keyboardKeys } from './keyboard-keys.ts';
import { beginTyping, lineOf, textChanged, type Typing, typed } from './typing.ts';
import type { TypingField } from './typing-field.ts';

/** Letters that the keyboard's own line has room for. */
const LINE_LETTERS = 38;
const GAP = 6;

/** Keys to poke with a finger or to press with a ray; the line above them shows where the caret is. */
export function VirtualKeyboard({ field, onDone }: { field: TypingField; onDone: () => void }) {
  const [typing, setTyping] = useState(() => beginTyping(field.text()));
  const latest = useRef(typing);
  const show = (next: Typing) => {
    latest.current = next;
    setTyping(next);
  };
  useEffect(
    () =>
      field.subscribe(() => {
        const next = textChanged(latest.current, field.text());
        latest.current = next;
        setTyping(next);
      }),
    [field],
  );
  const press = (key: Key) => {
    if (key.does === 'done') return onDone();
    const before = latest.current;
    const next = typed(before, key, field);
    // First here, so that the field's own news of it finds the caret where it belongs.
    show(next);
    if (next.text !== before.text) field.write(next.text);
  };
  const { signs, shift } = typing;
  const rows = keyboardKeys({ signs, upper: shift !== 'off', multiline: field.multiline });
  return (
    <Board {...SURFACE} {...KEYBOARD_BOARD} gap={10}>
      <Container flexDirection="row" justifyContent="space-between" gap={16}>
        <Container flexShrink={1}>
          <Text color={PALETTE.textDim}>{field.label}</Text>
        </Container>
        <Text flexShrink={0} color={PALETTE.textDim}>{`${typing.text.length} of ${field.maxLength}`}</Text>
      </Container>
      <Container
        backgroundColor={PALETTE.dark}
        borderRadius={10}
        borderWidth={2}
        borderColor={PALETTE.accent}
        paddingX={16}
        paddingY={8}
      >
        <Text>{lineOf(typing, LINE_LETTERS)}</Text>
      </Container>
      {rows.map((row, i) => (
        // Rows have no other name than their place.
        <Container key={i} flexDirection="row" justifyContent="center" gap={GAP}>
          {row.map(({ key, cap, grow }) => (
            <KeyCap
              key={key.does === 'type' ? `type ${cap.toLowerCase()}` : key.does}
              cap={cap}
              grow={grow}
              lit={key.does === 'shift' && shift !== 'off'}
              marked={key.does === 'shift' && shift === 'lock'}
              primary={key.does === 'done'}
              onPress={() => press(key)}
            />
          ))}
        </Container>
      ))}
    </Board>
  );
}
