import { Text } from '@react-three/uikit';
import { transferFunctions } from '../../render/transfer-functions.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { ButtonRow, GROW } from '../../panels/ButtonRow.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { LAYOUT, PLATE_WIDTH_DMM } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';

/** One step of turning, degrees, and of enlarging. */
const TURN_DEG = 15;
const TIMES = 1.25;
const LIMITS = { min: 0.4, max: 3 };

interface VolumePlateProps {
  /** 1 is life size. */
  readonly scale: number;
  readonly onScale: (scale: number) => void;
  readonly onTurn: (byDeg: number) => void;
  readonly onPutBack: () => void;
}

/** Below the volume: turning it, its size, and the tissues that it shows. */
export function VolumePlate({ scale, onScale, onTurn, onPutBack }: VolumePlateProps) {
  const viewer = useViewer();
  const measurable = useViewerState((s) => s.scan?.measurable ?? false);
  const shownId = useViewerState((s) => s.transferFunctionId);
  const shown = Math.max(
    0,
    transferFunctions.findIndex(({ id }) => id === shownId),
  );
  const next = transferFunctions[(shown + 1) % transferFunctions.length]!;
  const held = (to: number) => Math.min(LIMITS.max, Math.max(LIMITS.min, to));
  return (
    <PanelAt at={LAYOUT.volumePlate}>
      <Board {...SURFACE} width={PLATE_WIDTH_DMM}>
        <Text textAlign="center">{measurable ? `×${scale.toFixed(1)} life size` : 'Size not stated'}</Text>
        <ButtonRow gap={10}>
          <GazeButton
            text="◀ Turn"
            says="Turns the volume; keep looking to go on"
            repeats
            onPress={() => onTurn(-TURN_DEG)}
            layout={GROW}
          />
          <GazeButton
            text="Turn ▶"
            says="Turns the volume; keep looking to go on"
            repeats
            onPress={() => onTurn(TURN_DEG)}
            layout={GROW}
          />
        </ButtonRow>
        <ButtonRow gap={10}>
          <GazeButton text="Smaller" repeats onPress={() => onScale(held(scale / TIMES))} layout={GROW} />
          <GazeButton text="Larger" repeats onPress={() => onScale(held(scale * TIMES))} layout={GROW} />
        </ButtonRow>
        <GazeButton text="Life size, in place" onPress={onPutBack} />
        <GazeButton
          text={`${transferFunctions[shown]!.name} →`}
          says={`Shows ${next.name} instead`}
          onPress={(by) => viewer.run('setTransferFunction', { id: next.id }, by)}
        />
      </Board>
    </PanelAt>
  );
}
