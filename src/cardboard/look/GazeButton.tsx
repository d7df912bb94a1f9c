import { useEffect, useMemo, useRef } from 'react';
import { type ButtonLook, ButtonFace } from '../../panels/ButtonFace.tsx';
import { useSays } from '../../panels/hint.ts';
import type { PersonOrigin } from '../../viewer/event-log.ts';
import type { GazeTarget } from '../gaze/gaze.ts';
import { LOOK_TARGET_DMM } from '../place/layout.ts';
import { useCardboard } from '../session/session-context.ts';

interface GazeButtonProps extends ButtonLook {
  readonly onPress: (by: PersonOrigin) => void;
  /** What it does, said below the slice while it is looked at. */
  readonly says?: string;
  /** Goes on for as long as it is looked at. */
  readonly repeats?: boolean;
}

/** A button to look at: pressed by looking at it for long enough, or by a tap while it is looked at. */
export function GazeButton({ onPress, says = '', repeats = false, ...look }: GazeButtonProps) {
  const { gaze } = useCardboard();
  const hint = useSays()(says);
  const disabled = look.disabled ?? false;
  const latest = useRef({ onPress, disabled });
  latest.current = { onPress, disabled };
  const target = useMemo<GazeTarget>(
    () => ({
      target: {},
      repeats,
      press: (by) => {
        if (!latest.current.disabled) latest.current.onPress(by);
      },
    }),
    [repeats],
  );
  const hovered = useRef(false);
  // A button may become one that can be pressed while it is looked at, and the other way round.
  useEffect(() => {
    if (hovered.current && !disabled) gaze.look(target);
    return () => gaze.leave(target.target);
  }, [gaze, target, disabled]);
  const onHoverChange = (now: boolean) => {
    hovered.current = now;
    if (now && !disabled) gaze.look(target);
    else gaze.leave(target.target);
    if (says) hint(now);
  };
  return <ButtonFace {...look} sideDmm={LOOK_TARGET_DMM} handlers={{ onHoverChange }} />;
}
