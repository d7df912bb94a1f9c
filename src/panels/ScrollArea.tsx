import { Container, Text } from '@react-three/uikit';
import { type ComponentRef, type ReactNode, useEffect, useRef, useState } from 'react';
import { PALETTE } from '../ui/room/palette.ts';
import { RoomButton } from './RoomButton.tsx';

/** Share of what is in sight by which a press on ▲ or ▼ goes on: the last lines stay to read on from. */
const PAGE = 0.8;
const DONE_DMM = 2;

/**
 * The part of a board that may be longer than its place: it is dragged, or read page by page with two buttons
 * that are there only when they are needed, and says how far one is.
 */
export function ScrollArea({ children, gap = 18 }: { children: ReactNode; gap?: number }) {
  const area = useRef<ComponentRef<typeof Container>>(null);
  const [at, setAt] = useState({ scrolls: false, above: false, below: false });
  useEffect(() => {
    const { scrollPosition, maxScrollPosition } = area.current!;
    const look = () => {
      const max = maxScrollPosition.peek()[1] ?? 0;
      const y = scrollPosition.peek()[1];
      const next = { scrolls: max > DONE_DMM, above: y > DONE_DMM, below: y < max - DONE_DMM };
      setAt((before) =>
        before.scrolls === next.scrolls && before.above === next.above && before.below === next.below
          ? before
          : next,
      );
    };
    const stops = [scrollPosition.subscribe(look), maxScrollPosition.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const page = (direction: 1 | -1) => {
    const { scrollPosition, maxScrollPosition, size } = area.current!;
    const [x, y] = scrollPosition.peek();
    const max = maxScrollPosition.peek()[1] ?? 0;
    const step = direction * PAGE * (size.peek()?.[1] ?? 0);
    scrollPosition.value = [x, Math.min(max, Math.max(0, y + step))];
  };
  return (
    <>
      <Container
        ref={area}
        flexDirection="column"
        flexShrink={1}
        overflow="scroll"
        scrollbarWidth={6}
        scrollbarColor={PALETTE.line}
        scrollbarBorderRadius={3}
      >
        <Container flexDirection="column" flexShrink={0} gap={gap} paddingRight={at.scrolls ? 14 : 0}>
          {children}
        </Container>
      </Container>
      {at.scrolls && (
        <Container flexDirection="row" flexShrink={0} gap={12} alignItems="center">
          <RoomButton text="▲" disabled={!at.above} onPress={() => page(-1)} />
          <RoomButton text="▼" disabled={!at.below} onPress={() => page(1)} />
          <Text color={PALETTE.textDim}>{at.below ? 'There is more below.' : 'That is all.'}</Text>
        </Container>
      )}
    </>
  );
}
