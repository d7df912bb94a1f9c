import { Container, Text, withOpacity } from '@react-three/uikit';
import { useMemo } from 'react';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import type { ToolPlace } from '../../viewer/viewer-state.ts';
import { Board } from '../../panels/Board.tsx';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { FatLines } from '../../panels/FatLines.tsx';
import { LAYOUT } from '../place/layout.ts';
import { placeLabels } from '../../ui/room/place-labels.ts';
import { sliceMarks } from '../../ui/room/slice-marks.ts';

/** 2 dmm: about three pixels of a headset. */
const LINE_M = 2 * metresPerDmm(LAYOUT.slice.distanceM);
/** In front of the picture, dmm. */
const LIFT = 1.5;

interface SliceMarkLayerProps {
  readonly plane: ToolPlace;
  readonly view: SliceViewport;
}

/** Lines and millimetres over the slice. */
export function SliceMarkLayer({ plane, view }: SliceMarkLayerProps) {
  const state = useViewerState((s) => s);
  const { lines, labels } = useMemo(() => sliceMarks(state, plane, view), [state, plane, view]);
  const { width, height } = view.size;
  return (
    <>
      <group position={[-width / 2, height / 2, LIFT]} pointerEvents="none">
        <FatLines lines={lines} widthM={LINE_M} />
      </group>
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
    </>
  );
}
