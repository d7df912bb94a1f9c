import { useRef, useState } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { CINE_RANGE } from '../../viewer/commands/playing.ts';
import type { Scan } from '../../viewer/scan.ts';
import { type ScreenPlace, truePixelFraming } from '../../viewer/true-pixels.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { PLANE_TITLES } from '../station/plane-titles.ts';
import { FloatingPanel } from './FloatingPanel.tsx';
import { anyTurned } from '../../ui/plane-name.ts';
import { SlabChoice } from './SlabChoice.tsx';
import { toggleCine } from '../../viewer/toggle-cine.ts';
import { byMouse } from '../by-mouse.ts';

interface SliceOptionsProps {
  readonly scan: Scan;
  readonly plane: PlaneName;
  readonly placeNow: () => ScreenPlace | undefined;
}

/** The button that opens everything about how slices are drawn. */
export function SliceOptions(props: SliceOptionsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const name = `${PLANE_TITLES[props.plane]}: how slices are shown`;
  return (
    <>
      <IconButton
        icon="sliders"
        ref={button}
        className="slice-options-button"
        label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        title="Thickness, zoom, texts, play …"
        onClick={() => setOpen(!open)}
      />
      {open && (
        <FloatingPanel title="How slices are shown" opener={button.current} onClose={() => setOpen(false)}>
          <Options {...props} />
        </FloatingPanel>
      )}
    </>
  );
}

function Options({ scan, plane, placeNow }: SliceOptionsProps) {
  const viewer = useViewer();
  const turned = useViewerState((s) => anyTurned(scan, s.planes));
  const smooth = useViewerState((s) => s.smoothSlices);
  const inverted = useViewerState((s) => s.invertedGreys);
  const texts = useViewerState((s) => s.textsShown);
  const crosshair = useViewerState((s) => s.crosshairShown);
  const cine = useViewerState((s) => s.cine);
  const showTruePixels = () => {
    const place = placeNow();
    if (!place) return;
    const framing = truePixelFraming(scan, plane, viewer.store.getState(), place);
    viewer.run('frameSlice', { plane, framing }, byMouse);
  };
  return (
    <>
      <SlabChoice />
      <fieldset>
        <legend>This view</legend>
        <div className="option-buttons">
          <Action
            name="Whole slice"
            keys="Shift F"
            onPress={() => viewer.run('frameSlice', { plane, framing: { panMm: [0, 0], zoom: 1 } }, byMouse)}
          />
          <Action name="1 : 1 pixels" keys="Shift A" onPress={showTruePixels} />
          <Action
            name="Straight planes"
            keys="Shift S"
            disabled={!turned}
            onPress={() => viewer.run('straightenPlanes', undefined, byMouse)}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>Play</legend>
        <div className="option-line">
          <button
            type="button"
            className="button"
            aria-keyshortcuts="Space"
            title={`${cine.playing === plane ? 'Stop' : 'Play'} (Space on the view)`}
            onClick={() => toggleCine(viewer, plane, byMouse)}
          >
            <Icon name={cine.playing === plane ? 'pause' : 'play'} />
            {cine.playing === plane ? 'Stop' : 'Play'}
            <kbd>Space</kbd>
          </button>
          <label className="option-range" title="Slower (<), faster (>)">
            <span>{cine.slicesPerSecond} slices/s</span>
            <input
              type="range"
              aria-label="Slices per second"
              aria-keyshortcuts="< >"
              min={CINE_RANGE.min}
              max={CINE_RANGE.max}
              value={cine.slicesPerSecond}
              onChange={(event) =>
                viewer.run('setCineSpeed', { slicesPerSecond: Number(event.currentTarget.value) }, byMouse)
              }
            />
          </label>
        </div>
      </fieldset>
      <fieldset>
        <legend>All slices</legend>
        <Switch
          name="Smooth between voxels"
          keys="Shift I"
          on={smooth}
          onChange={(on) => viewer.run('smoothSlices', { smooth: on }, byMouse)}
        />
        <Switch
          name="Inverted greys"
          keys="I"
          on={inverted}
          onChange={() => viewer.run('invertGreys', undefined, byMouse)}
        />
        <Switch
          name="Texts"
          keys="Shift O"
          on={texts}
          onChange={(on) => viewer.run('showTexts', { shown: on }, byMouse)}
        />
        <Switch
          name="Crosshair lines"
          keys="Shift H"
          on={crosshair}
          onChange={(on) => viewer.run('showCrosshair', { shown: on }, byMouse)}
        />
      </fieldset>
    </>
  );
}

interface ActionProps {
  readonly name: string;
  readonly keys: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Action({ name, keys, disabled, onPress }: ActionProps) {
  return (
    <button
      type="button"
      className="button"
      title={`${name} (${keys})`}
      aria-keyshortcuts={keys.replace(' ', '+')}
      disabled={disabled}
      onClick={onPress}
    >
      {name}
      <kbd>{keys}</kbd>
    </button>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly keys: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ name, keys, on, onChange }: SwitchProps) {
  return (
    <label className="option-switch" title={`${name} (${keys})`}>
      <input
        type="checkbox"
        checked={on}
        aria-keyshortcuts={keys.replace(' ', '+')}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {name}
      <kbd>{keys}</kbd>
    </label>
  );
}
