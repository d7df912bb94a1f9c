import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { directionLetters, type PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { scale } from '../../imaging/vector.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { Board } from '../look/Board.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { PLANE_NAMES } from '../../ui/room/plane-names.ts';
import { scaleBarMm } from './scale-bar.ts';

const EDGE = 10;

interface SliceTextsProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
}

/** Plane and slice number, window, patient directions and scale round the picture; nothing about the patient. */
export function SliceTexts({ plane, view }: SliceTextsProps) {
  const { scan } = useScanGpu();
  const window = useViewerState((s) => s.window);
  const { number, count } = slicePosition(scan.volume, view.plane);
  const { right, down } = view.plane;
  const { width, height } = view.size;
  return (
    <group position={[0, 0, 3]}>
      <Board width={width} height={height} pointerEvents="none" borderWidth={3} borderColor={PALETTE[plane]}>
        <Corner text={`${PLANE_NAMES[plane]} ${number}/${count}`} top />
        <Corner text={`W ${Math.round(window.width)}  L ${minus(Math.round(window.centre))}`} />
        <Container positionType="absolute" positionTop={EDGE} positionRight={EDGE + 4}>
          <Text color={PALETTE.textDim}>Not for diagnosis</Text>
        </Container>
        {scan.measurable && <ScaleBar view={view} />}
        <Letter text={directionLetters(scale(right, -1))} positionLeft={EDGE} positionTop={height / 2 - 20} />
        <Letter text={directionLetters(right)} positionRight={EDGE} positionTop={height / 2 - 20} />
        <Letter text={directionLetters(scale(down, -1))} positionTop={EDGE} positionLeft={width / 2 - 12} />
        <Letter text={directionLetters(down)} positionBottom={EDGE} positionLeft={width / 2 - 12} />
      </Board>
    </group>
  );
}

function ScaleBar({ view }: { view: SliceViewport }) {
  const mm = scaleBarMm(view.mmPerPixel, view.size.width * 0.3);
  return (
    <Container
      flexDirection="column"
      alignItems="flex-end"
      positionType="absolute"
      positionBottom={EDGE + 4}
      positionRight={EDGE + 4}
    >
      <Text color={PALETTE.textDim}>{mm >= 10 ? `${mm / 10} cm` : `${mm} mm`}</Text>
      <Container width={mm / view.mmPerPixel} height={3} backgroundColor={PALETTE.textDim} />
    </Container>
  );
}

const minus = (value: number) => String(value).replace('-', '−');

function Corner({ text, top = false }: { text: string; top?: boolean }) {
  return (
    <Container
      positionType="absolute"
      positionLeft={EDGE + 4}
      {...(top ? { positionTop: EDGE } : { positionBottom: EDGE })}
    >
      <Text color={PALETTE.text}>{text}</Text>
    </Container>
  );
}

function Letter({ text, ...at }: { text: string } & ContainerProperties) {
  return (
    <Container positionType="absolute" {...at}>
      <Text color={PALETTE.text}>{text}</Text>
    </Container>
  );
}
