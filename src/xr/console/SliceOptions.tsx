import { useFrame } from '@react-three/fiber';
import { nextSlab, steppedSlab } from '../../ui/next-slab.ts';
import { anyTurned } from '../../ui/plane-name.ts';
import { slabText, slabWords } from '../../ui/slab-words.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { playOn } from '../../viewer/cine-pace.ts';
import { toggleCine } from '../../viewer/toggle-cine.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useArrangement } from '../place/room-memory-context.ts';
import { ButtonRow, GROW, THIRD } from '../../panels/ButtonRow.tsx';

const BY_ITSELF = { input: 'program', condition: 'xr' } as const;

interface SliceOptionsButtonProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides how slices are drawn and played. */
export function SliceOptionsButton({ open, onToggle }: SliceOptionsButtonProps) {
  const says = useSays();
  return (
    <PanelButton
      text="Slices"
      chosen={open}
      onPress={onToggle}
      onHoverChange={says(open ? 'Back to the windows' : 'Playing the stack, thick slices, turned planes')}
      layout={GROW}
    />
  );
}

/** Plays the stack while the viewer says so; a page behind a headset does not. */
export function Cine() {
  const viewer = useViewer();
  useFrame(() => playOn(viewer, performance.now(), BY_ITSELF));
  return null;
}

/** Playing, thickness, interpolation, and the way back from turned planes. */
export function SliceOptions() {
  const viewer = useViewer();
  const plane = useArrangement((room) => room.plane);
  const playing = useViewerState((s) => s.cine.playing !== undefined);
  const speed = useViewerState((s) => s.cine.slicesPerSecond);
  const slab = useViewerState((s) => s.slab);
  const smooth = useViewerState((s) => s.smoothSlices);
  const turned = useViewerState((s) => s.scan !== undefined && anyTurned(s.scan, s.planes));
  const says = useSays();
  const kind = slabWords.find(({ id }) => id === slab.projection);
  return (
    <ButtonRow>
      <PanelButton
        text={playing ? 'Stop' : 'Play'}
        chosen={playing}
        onPress={(by) => toggleCine(viewer, plane, by)}
        onHoverChange={says('Plays the stack slice by slice')}
        layout={THIRD}
      />
      {[-5, 5].map((change) => (
        <PanelButton
          key={change}
          text={change < 0 ? 'Slower' : 'Faster'}
          onPress={(by) => viewer.run('setCineSpeed', { slicesPerSecond: speed + change }, by)}
          onHoverChange={says(`${speed} slices a second now`)}
          layout={THIRD}
        />
      ))}
      <PanelButton
        text={slabText(slab) ?? 'Thin slices'}
        onPress={(by) => viewer.run('setSlab', { slab: nextSlab(slab) }, by)}
        onHoverChange={says(slab.thicknessMm > 0 && kind ? `${kind.name}: ${kind.hint}` : 'Thick slices')}
        layout={THIRD}
      />
      {([false, true] as const).map((up) => (
        <PanelButton
          key={String(up)}
          text={up ? 'Thicker' : 'Thinner'}
          disabled={!up && slab.thicknessMm === 0}
          onPress={(by) => viewer.run('setSlab', { slab: steppedSlab(slab, up) }, by)}
          onHoverChange={says(slabText(slab) ?? 'One thin slice now')}
          layout={THIRD}
        />
      ))}
      <PanelButton
        text={smooth ? 'Smooth' : 'Voxels'}
        onPress={(by) => viewer.run('smoothSlices', { smooth: !smooth }, by)}
        onHoverChange={says(
          smooth ? 'Shows every voxel as a plain box' : 'Interpolates between voxels again',
        )}
        layout={THIRD}
      />
      <PanelButton
        text="Straight planes"
        disabled={!turned}
        onPress={(by) => viewer.run('straightenPlanes', undefined, by)}
        onHoverChange={says('Turned planes go back to the scan’s own')}
        layout={THIRD}
      />
    </ButtonRow>
  );
}
