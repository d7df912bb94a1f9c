import { Container, Text, withOpacity } from '@react-three/uikit';
import { useMemo } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { placeLabels } from '../../ui/room/place-labels.ts';
import { sliceMarks } from '../../ui/room/slice-marks.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { Board } from '../../panels/Board.tsx';
import { FatLines } from '../../panels/FatLines.tsx';
import { LAYOUT } from '../place/layout.ts';

/** 3 dmm: two pixels of a phone behind a lens. */
const LINE_M = 3 * metresPerDmm(LAYOUT.slice.distanceM);
/** In front of the picture, dmm. */
const LIFT = 1.5;

interface SliceMarksProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  /** Without texts in a loupe: it is too small for them. */
  readonly labelled?: boolean;
}

/** Lines and millimetres over a slice. */
export function SliceMarks({ plane, view, labelled = true }: SliceMarksProps) {
  const state = useViewerState((s) => s);
  const { lines, labels } = useMemo(() => sliceMarks(state, plane, view), [state, plane, view]);
  const { width, height } = view.size;
  return (
    <>
      <group position={[-width / 2, height / 2, LIFT]}>
        <FatLines lines={lines} widthM={LINE_M} />
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
