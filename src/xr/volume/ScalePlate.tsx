import { Text } from '@react-three/uikit';
import { transferFunctions } from '../../render/transfer-functions.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { Board, SURFACE } from '../look/Board.tsx';
import { PanelButton } from '../look/PanelButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';

interface ScalePlateProps {
  /** 1 is life size. */
  readonly scale: number;
  readonly onPutBack: () => void;
}

const PLATE_WIDTH_DMM = 370;
const FULL = { width: '100%' } as const;

/** Below the volume: how large it is shown, back to life size, and its tissue preset. */
export function ScalePlate({ scale, onPutBack }: ScalePlateProps) {
  const viewer = useViewer();
  const measurable = useViewerState((s) => s.scan?.measurable ?? false);
  const shownId = useViewerState((s) => s.transferFunctionId);
  const shown = Math.max(
    0,
    transferFunctions.findIndex(({ id }) => id === shownId),
  );
  const next = transferFunctions[(shown + 1) % transferFunctions.length]!;
  return (
    <MovablePanel id="volumePlate" name="this plate">
      <Board {...SURFACE} width={PLATE_WIDTH_DMM} alignItems="center">
        <Text>{measurable ? `×${scale.toFixed(1)} life size` : 'Size not stated'}</Text>
        <PanelButton text="Life size, in place" onPress={onPutBack} layout={FULL} />
        <PanelButton
          text={`${transferFunctions[shown]!.name} →`}
          onPress={(by) => viewer.run('setTransferFunction', { id: next.id }, by)}
          layout={FULL}
        />
        <Text color={PALETTE.textDim} textAlign="center">
          Take it with one hand; with two it grows
        </Text>
      </Board>
    </MovablePanel>
  );
}
