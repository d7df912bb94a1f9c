import { Container, Text, withOpacity } from '@react-three/uikit';
import { useMemo } from 'react';
import { PALETTE } from '../ui/room/palette.ts';
import { placeLabels } from '../ui/room/place-labels.ts';
import { sliceMarks } from '../ui/room/slice-marks.ts';
import { useViewerState } from '../ui/viewer-context.ts';
import type { SliceViewport } from '../viewer/slice-viewport.ts';
import type { ToolPlace } from '../viewer/viewer-state.ts';
import { Board } from './Board.tsx';
import { FatLines } from './FatLines.tsx';

/** In front of the picture, dmm. */
const LIFT = 1.5;

export interface SliceMarkBoardProps {
  readonly plane: ToolPlace;
  readonly view: SliceViewport;
  /** Thickness of the lines, metres. */
  readonly widthM: number;
  /** Without texts in a loupe: it is too small for them. */
  readonly labelled?: boolean;
}

/** Lines and millimetres over a slice. */
export function SliceMarkBoard({ plane, view, widthM, labelled = true }: SliceMarkBoardProps) {
  const state = useViewerState((s) => s);
  const { lines, labels } = useMemo(() => sliceMarks(state, plane, view), [state, plane, view]);
  const { width, height } = view.size;
  return (
    <>
      <group position={[-width / 2, height / 2, LIFT]} pointerEvents="none">
        <FatLines lines={lines} widthM={widthM} />
      </group>
      {labelled && (
        <group position={[0, 0, 2 * LIFT]}>
          <Board width={width} height={height} pointerEvents="none">
            {placeLabels(labels, width, height).map(({ left, top, text, color }, i) => (
              <Container
                key={i}
                positionType="absolute"
                positionLeft={left}
                positionTop={top}
                paddingX={8}
                borderRadius={8}
                backgroundColor={withOpacity(PALETTE.dark, 0.65)}
              >
                <Text color={color}>{text}</Text>
              </Container>
            ))}
          </Board>
        </group>
      )}
    </>
  );
}
