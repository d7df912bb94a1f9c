import type { PropsWithChildren } from 'react';
import type { Comparison } from '../../ui/comparison.ts';
import { ImageStepsContext } from '../../ui/image-steps.ts';
import { ViewerContext } from '../../ui/viewer-context.ts';
import type { Side } from './side.ts';
import { SideProvider } from './SideProvider.tsx';

interface SecondSideProps {
  readonly comparison: Comparison;
  readonly side: Side;
}

/** Lets everything inside concern the scan beside the one that is read. */
export function SecondSide({ comparison, side, children }: PropsWithChildren<SecondSideProps>) {
  return (
    <ViewerContext value={comparison.viewer}>
      <ImageStepsContext value={undefined}>
        <SideProvider side={side}>{children}</SideProvider>
      </ImageStepsContext>
    </ViewerContext>
  );
}
