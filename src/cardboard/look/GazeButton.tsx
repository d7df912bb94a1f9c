import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { useEffect, useMemo, useRef } from 'react';
import { PALETTE } from '../../ui/room/palette.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { GazeTarget } from '../gaze/gaze.ts';
import { LOOK_TARGET_DMM } from '../place/layout.ts';
import { useCardboard } from '../session/session-context.ts';
import { useShowHint } from './hint.ts';

interface GazeButtonProps {
  readonly text: string;
  readonly onPress: (by: Origin) => void;
  /** What it does, said below the slice while it is looked at. */
  readonly says?: string;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  /** The one thing to do next. */
  readonly primary?: boolean;
  /** Goes on for as long as it is looked at. */
  readonly repeats?: boolean;
  readonly layout?: ContainerProperties;
}

/** A button to look at: pressed by looking at it for long enough, or by a tap while it is looked at. */
export function GazeButton(props: GazeButtonProps) {
  const { text, says, chosen = false, disabled = false, primary = false, repeats = false, layout } = props;
  const { gaze } = useCardboard();
  const showHint = useShowHint();
  const latest = useRef(props);
  latest.current = props;
  const target = useMemo<GazeTarget>(() => {
    const made: GazeTarget = {
      target: {},
      repeats,
      press: (by) => {
        if (!latest.current.disabled) latest.current.onPress(by);
      },
    };
    return made;
  }, [repeats]);
  useEffect(() => () => gaze.leave(target.target), [gaze, target]);
  const rest = chosen || primary ? PALETTE.chosen : PALETTE.button;
  return (
    <Container
      minWidth={LOOK_TARGET_DMM}
      minHeight={LOOK_TARGET_DMM}
      paddingX={16}
      paddingY={8}
      borderRadius={12}
      alignItems="center"
      justifyContent="center"
      flexShrink={0}
      backgroundColor={disabled ? PALETTE.surface : rest}
      borderWidth={2}
      borderColor={chosen ? PALETTE.accent : PALETTE.line}
      {...(disabled
        ? {}
        : { hover: { backgroundColor: chosen || primary ? PALETTE.chosenHover : PALETTE.buttonHover } })}
      onHoverChange={(hovered: boolean) => {
        if (hovered && !disabled) gaze.look(target);
        else gaze.leave(target.target);
        showHint(says, hovered);
      }}
      {...layout}
    >
      <Text color={disabled ? PALETTE.line : chosen ? PALETTE.accent : PALETTE.text}>{text}</Text>
    </Container>
  );
}

export const GROW = { flexGrow: 1 } as const;
