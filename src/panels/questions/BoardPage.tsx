import { Container } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { ScrollArea } from '../ScrollArea.tsx';

interface BoardPageProps {
  readonly head?: ReactNode;
  readonly children: ReactNode;
  /** The way on, always in sight. */
  readonly foot: ReactNode;
}

/** One page of a board: however long its middle is, what leads on stays where it is. */
export function BoardPage({ head, children, foot }: BoardPageProps) {
  return (
    <>
      {head && (
        <Container flexDirection="column" flexShrink={0} gap={12}>
          {head}
        </Container>
      )}
      <ScrollArea>{children}</ScrollArea>
      <Container flexDirection="column" flexShrink={0} gap={12}>
        {foot}
      </Container>
    </>
  );
}
