import { Container, Text } from '@react-three/uikit';
import { renderModes } from '../../render/modes/index.ts';
import { shownIsoHu, shownProjectionWindow } from '../../render/shown-volume.ts';
import { transferFunctions } from '../../render/transfer-functions.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { surfacePresets } from '../../viewer/surface-presets.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { ValueSlider } from '../look/ValueSlider.tsx';

const HALF = { flexGrow: 1, flexBasis: '46%' } as const;
const signed = (value: number) => String(Math.round(value)).replace('-', '−');

/** The way of rendering, and what it is set by: tissues, a threshold or a window. */
export function LookPart() {
  const viewer = useViewer();
  const mode = useViewerState((s) => renderModes.get(s.renderMode));
  const at = renderModes.all.indexOf(mode);
  const says = useSays();
  const step = (by: 1 | -1) => {
    const other = renderModes.all.at((at + by) % renderModes.all.length)!;
    return (
      <PanelButton
        text={by < 0 ? '◀' : '▶'}
        onPress={(origin) => viewer.run('setRenderMode', { mode: other.kind }, origin)}
        onHoverChange={says(`Way of rendering: ${other.name}`)}
      />
    );
  };
  return (
    <>
      <Container flexDirection="row" gap={8} width="100%" alignItems="center">
        {step(-1)}
        <Container flexGrow={1} justifyContent="center">
          <Text color={PALETTE.accent}>{mode.name}</Text>
        </Container>
        {step(1)}
      </Container>
      {mode.uses.transferFunction && <Tissues />}
      {mode.uses.isoHu && <Threshold />}
      {mode.uses.window && <ProjectionWindow />}
    </>
  );
}

function Tissues() {
  const viewer = useViewer();
  const shown = useViewerState((s) => s.transferFunctionId);
  const says = useSays();
  return (
    <Rows>
      {transferFunctions.map(({ id, name, about }) => (
        <PanelButton
          key={id}
          text={name}
          chosen={id === shown}
          onPress={(by) => viewer.run('setTransferFunction', { id }, by)}
          onHoverChange={says(about)}
          layout={HALF}
        />
      ))}
    </Rows>
  );
}

function Threshold() {
  const viewer = useViewer();
  const isoHu = useViewerState(shownIsoHu);
  const volume = useViewerState((s) => s.scan?.volume);
  const says = useSays();
  const isHu = volume?.unit === 'HU';
  const [min, max] = isHu || !volume ? [-1000, 2000] : volume.huRange;
  return (
    <>
      <ValueSlider
        label="Surface from"
        text={`${signed(isoHu)}${isHu ? ' HU' : ''}`}
        value={isoHu}
        min={min}
        max={max}
        step={Math.max(1, Math.round((max - min) / 300))}
        onChange={(hu, by) => viewer.run('setIsoHu', { hu }, by)}
      />
      {isHu && (
        <Rows>
          {surfacePresets.map(({ value, name, title }) => (
            <PanelButton
              key={value}
              text={name}
              chosen={value === isoHu}
              onPress={(by) => viewer.run('setIsoHu', { hu: value }, by)}
              onHoverChange={says(title)}
              layout={HALF}
            />
          ))}
        </Rows>
      )}
    </>
  );
}

function ProjectionWindow() {
  const viewer = useViewer();
  const width = useViewerState((s) => shownProjectionWindow(s).width);
  const centre = useViewerState((s) => shownProjectionWindow(s).centre);
  const own = useViewerState((s) => s.projectionWindows[s.renderMode] !== undefined);
  const says = useSays();
  return (
    <>
      <ValueSlider
        label="Width"
        text={`${signed(width)}`}
        value={width}
        min={10}
        max={4000}
        step={10}
        onChange={(to, by) => viewer.run('setProjectionWindow', { window: { centre, width: to } }, by)}
      />
      <ValueSlider
        label="Level"
        text={`${signed(centre)}`}
        value={centre}
        min={-1000}
        max={2000}
        step={10}
        onChange={(to, by) => viewer.run('setProjectionWindow', { window: { centre: to, width } }, by)}
      />
      <PanelButton
        text="Fit to the scan"
        disabled={!own}
        onPress={(by) => viewer.run('setProjectionWindow', { window: undefined }, by)}
        onHoverChange={says('A window in which this scan shows its whole range')}
        layout={{ width: '100%' }}
      />
    </>
  );
}

function Rows({ children }: { children: React.ReactNode }) {
  return (
    <Container flexDirection="row" flexWrap="wrap" gap={8} width="100%">
      {children}
    </Container>
  );
}
