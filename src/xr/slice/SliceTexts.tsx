import { Container, type ContainerProperties, Text, withOpacity } from '@react-three/uikit';
import { directionLetters } from '../../imaging/slice-plane.ts';
import { scale } from '../../imaging/vector.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { Board } from '../../panels/Board.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { windowText } from './window-text.ts';
import { scaleBarMm } from './scale-bar.ts';

const EDGE = 10;
const ROOMY_DMM = 500;
/** Behind every text: slices may be white there. */
const CHIP = { paddingX: 8, borderRadius: 8, backgroundColor: withOpacity(PALETTE.dark, 0.55) } as const;

interface SliceTextsProps {
  /** What picture this is: "Axial 12/134". */
  readonly title: string;
  /** Below the title: how the slice is drawn, where it is not one thin slice. */
  readonly drawn?: string | undefined;
  readonly color: number;
  readonly view: SliceViewport;
}

/** Title, window, patient directions and scale round a picture; nothing about the patient. */
export function SliceTexts({ title, drawn, color, view }: SliceTextsProps) {
  const { scan } = useScanGpu();
  const window = useViewerState((s) => s.window);
  const { right, down } = view.plane;
  const { width, height } = view.size;
  // Beside a large picture, which says what holds for all, a small one keeps its middle free.
  const roomy = width >= ROOMY_DMM;
  return (
    <group position={[0, 0, 3]}>
      <Board width={width} height={height} pointerEvents="none" borderWidth={3} borderColor={color}>
        <Container
          {...CHIP}
          positionType="absolute"
          positionLeft={EDGE}
          positionTop={EDGE}
          flexDirection="column"
        >
          <Text>{title}</Text>
          {drawn && <Text color={PALETTE.own}>{drawn}</Text>}
        </Container>
        {roomy && (
          <Container {...CHIP} positionType="absolute" positionLeft={EDGE} positionBottom={EDGE}>
            <Text>{windowText(window)}</Text>
          </Container>
        )}
        {roomy && (
          <Container {...CHIP} positionType="absolute" positionTop={EDGE} positionRight={EDGE}>
            <Text color={PALETTE.textDim}>Not for diagnosis</Text>
          </Container>
        )}
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
      {...CHIP}
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

function Letter({ text, ...at }: { text: string } & ContainerProperties) {
  return (
    <Container {...CHIP} positionType="absolute" {...at}>
      <Text color={PALETTE.text}>{text}</Text>
    </Container>
  );
}
