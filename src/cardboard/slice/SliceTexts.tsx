import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { directionLetters, type PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { scale } from '../../imaging/vector.ts';
import { planeName } from '../../ui/plane-name.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { Board } from '../../panels/Board.tsx';

const EDGE = 10;

/** Plane and slice number, window and patient directions round the picture; nothing about the patient. */
export function SliceTexts({ plane, view }: { plane: PlaneName; view: SliceViewport }) {
  const { scan } = useScanGpu();
  const planes = useViewerState((s) => s.planes);
  const window = useViewerState((s) => s.window);
  const { number, count } = slicePosition(scan.volume, view.plane);
  const { right, down } = view.plane;
  const { width, height } = view.size;
  const centre = String(Math.round(window.centre)).replace('-', '−');
  return (
    <group position={[0, 0, 3]}>
      <Board width={width} height={height} pointerEvents="none" borderWidth={3} borderColor={PALETTE[plane]}>
        <Corner positionTop={EDGE} positionLeft={EDGE + 4}>
          <Text color={PALETTE[plane]}>{`${planeName(scan, planes, plane)} ${number}/${count}`}</Text>
        </Corner>
        <Corner positionBottom={EDGE} positionLeft={EDGE + 4}>
          <Text>{`W ${Math.round(window.width)}  L ${centre}`}</Text>
        </Corner>
        <Corner positionTop={EDGE} positionRight={EDGE + 4}>
          <Text color={PALETTE.textDim}>Not for diagnosis</Text>
        </Corner>
        <Letter text={directionLetters(scale(right, -1))} positionLeft={EDGE} positionTop={height / 2 - 20} />
        <Letter text={directionLetters(right)} positionRight={EDGE} positionTop={height / 2 - 20} />
        <Letter
          text={directionLetters(scale(down, -1))}
          positionTop={EDGE + 46}
          positionLeft={width / 2 - 12}
        />
        <Letter text={directionLetters(down)} positionBottom={EDGE} positionLeft={width / 2 - 12} />
      </Board>
    </group>
  );
}

function Corner(props: ContainerProperties) {
  return <Container positionType="absolute" {...props} />;
}

function Letter({ text, ...place }: ContainerProperties & { text: string }) {
  return (
    <Corner {...place}>
      <Text color={PALETTE.accent}>{text}</Text>
    </Corner>
  );
}
