import { Text } from '@react-three/uikit';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { firstCut } from '../../viewer/held-cut.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';

const FULL = { width: '100%' } as const;
/** In the order in which presses go through them. */
const sides = [
  { clip: 1, text: 'Cut away: in front' },
  { clip: -1, text: 'Cut away: behind' },
  { clip: 0, text: 'Cut away: nothing' },
] as const;

/** The plane that is held in the hand, and the crop box. */
export function CutPart() {
  const viewer = useViewer();
  const says = useSays();
  const scan = useViewerState((s) => s.scan);
  const cut = useViewerState((s) => s.cut);
  const cropShown = useViewerState((s) => s.cropShown);
  // What a box took away, and what “Show me” did.
  const opened = useViewerState((s) => s.crop !== undefined || s.crosshairClip !== undefined);
  const side = sides.findIndex(({ clip }) => clip === cut?.clip);
  const next = sides[(side + 1) % sides.length]!;
  if (!scan) return null;
  return (
    <>
      <PanelButton
        text={cut ? 'Put the plane away' : 'Cut plane'}
        chosen={cut !== undefined}
        onPress={(by) => {
          if (cut) viewer.run('dropCut', undefined, by);
          else viewer.run('holdCut', { cut: firstCut(scan, viewer.store.getState().crosshair) }, by);
        }}
        onHoverChange={says('A plane to hold in the hand: it shows any slice you put it to')}
        layout={FULL}
      />
      <PanelButton
        text={cut ? sides[side]!.text : 'Cut away: nothing'}
        disabled={!cut}
        onPress={(by) => viewer.run('clipAtCut', { clip: next.clip }, by)}
        onHoverChange={says('Which side of the plane is taken from the volume')}
        layout={FULL}
      />
      <PanelButton
        text="Crop box"
        chosen={cropShown}
        onPress={(by) => viewer.run('showCrop', { on: !cropShown }, by)}
        onHoverChange={says('A box round the volume: push and pull its six knobs')}
        layout={FULL}
      />
      <PanelButton
        text="Show all again"
        disabled={!opened}
        onPress={(by) => {
          viewer.run('setCrop', { crop: undefined }, by);
          viewer.run('setCrosshairClip', { clip: undefined }, by);
        }}
        onHoverChange={says('The whole volume, nothing cropped')}
        layout={FULL}
      />
      <Text color={PALETTE.textDim} textAlign="center">
        Hold the plane by its handle; its picture is on a panel of its own
      </Text>
    </>
  );
}
