import { Container, Text } from '@react-three/uikit';
import { transferFunctionById, transferFunctions } from '../../render/transfer-functions.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import type { Stand } from './use-stand.ts';

const FULL = { width: '100%' } as const;
const HALF = { flexGrow: 1 } as const;
/** One press of the turntable. */
const TURN_RAD = Math.PI / 12;

/** Turning, life size, and the next tissue without leaving this part. */
export function StandPart({ stand }: { stand: Stand }) {
  const viewer = useViewer();
  const says = useSays();
  const shownId = useViewerState((s) => s.transferFunctionId);
  const shown = transferFunctionById(shownId);
  const next = transferFunctions[(transferFunctions.indexOf(shown) + 1) % transferFunctions.length]!;
  return (
    <>
      <Container flexDirection="row" gap={8} width="100%">
        <PanelButton
          text="◀ Turn"
          onPress={() => stand.turn(-TURN_RAD)}
          onHoverChange={says('Turns the volume 15° about the patient’s long axis')}
          layout={HALF}
        />
        <PanelButton
          text="Turn ▶"
          onPress={() => stand.turn(TURN_RAD)}
          onHoverChange={says('Turns the volume 15° the other way')}
          layout={HALF}
        />
      </Container>
      <PanelButton
        text="Life size, in place"
        onPress={stand.putBack}
        onHoverChange={says('As large as the patient, upright, where it stood')}
        layout={FULL}
      />
      <PanelButton
        text={`${shown.name} →`}
        onPress={(by) => viewer.run('setTransferFunction', { id: next.id }, by)}
        onHoverChange={says(`Shows ${next.name.toLowerCase()} next; all tissues are under Look`)}
        layout={FULL}
      />
      <Text color={PALETTE.textDim} textAlign="center">
        Hold it with one hand; two hands make it larger. Tap: crosshair.
      </Text>
    </>
  );
}
