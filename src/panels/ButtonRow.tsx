import { Container } from '@react-three/uikit';
import type { ReactNode } from 'react';

/** Buttons beside one another, in further lines where one is full. `gap`: dmm between them. */
export function ButtonRow({ children, gap = 6 }: { children: ReactNode; gap?: number }) {
  return (
    <Container flexDirection="row" flexWrap="wrap" gap={gap}>
      {children}
    </Container>
  );
}

/** A button that takes what room there is in its line. */
export const GROW = { flexGrow: 1 } as const;
/** Three in a line. */
export const THIRD = { flexGrow: 1, flexBasis: '30%' } as const;
