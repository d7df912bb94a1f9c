import { Container, Text } from '@react-three/uikit';
import { useXR, useXRStore } from '@react-three/xr';
import { useState } from 'react';
import { planeNames } from '../../imaging/slice-plane.ts';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { measurementKinds } from '../../measure/index.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { tools } from '../../viewer/tools/index.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { Board, SURFACE } from '../look/Board.tsx';
import { useHint, useSays } from '../look/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { CONSOLE_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { useArrangement, useRoomMemory } from '../place/room-memory-context.ts';
import { useWorkspace } from '../place/Workspace.tsx';
import { PLANE_NAMES } from '../../ui/room/plane-names.ts';
import { nextStep } from './next-step.ts';

/** Every control of the reading room in one place below the slice; says on its first line what to do next. */
export function Console({ presets }: { presets: readonly WindowPreset[] }) {
  const memory = useRoomMemory();
  const plane = useArrangement((room) => room.plane);
  const threePlanes = useArrangement((room) => room.threePlanes);
  const hint = useHint();
  const says = useSays();
  const [measuring, setMeasuring] = useState(false);
  const state = useViewerState((s) => s);
  return (
    <MovablePanel id="console" name="the buttons">
      <Board {...SURFACE} width={CONSOLE_WIDTH_DMM} gap={10}>
        <Text color={hint ? PALETTE.textDim : PALETTE.own}>{hint ?? nextStep(state)}</Text>
        <Row>
          {planeNames.map((name) => (
            <PanelButton
              key={name}
              text={PLANE_NAMES[name]}
              chosen={name === plane}
              onPress={() => memory.showPlane(name)}
              onHoverChange={says(`Shows ${name} slices on the large panel`)}
              layout={GROW}
            />
          ))}
          <PanelButton
            text="Three planes"
            chosen={threePlanes}
            onPress={() => memory.showThreePlanes(!threePlanes)}
            onHoverChange={says(
              threePlanes ? 'Shows the large panel alone' : 'Shows the other two planes beside the large one',
            )}
            layout={GROW}
          />
          <HistoryButtons state={state} says={says} />
        </Row>
        <ToolButtons state={state} says={says} measuring={measuring} onMeasuring={setMeasuring} />
        {measuring ? (
          <KindButtons state={state} says={says} onChosen={() => setMeasuring(false)} />
        ) : (
          <WindowButtons state={state} presets={presets} says={says} />
        )}
        <RoomButtons says={says} />
        <Text color={PALETTE.textDim}>{useHandsHint()}</Text>
      </Board>
    </MovablePanel>
  );
}

/** What the hands can do without any button of the console. */
function useHandsHint(): string {
  const tracked = useXR((xr) => xr.inputSourceStates.some(({ type }) => type === 'hand'));
  return tracked
    ? 'Pinch to press. Scroll by the strip beside the slice.'
    : 'Thumbstick: slices, sideways size. Grip: push through slices.';
}

const GROW = { flexGrow: 1 } as const;
/** Three in a row. */
const THIRD = { flexGrow: 1, flexBasis: '30%' } as const;

function Row({ children }: { children: React.ReactNode }) {
  return (
    <Container flexDirection="row" flexWrap="wrap" gap={8}>
      {children}
    </Container>
  );
}

interface PartProps {
  readonly says: (text: string) => (hovered: boolean) => void;
}

function HistoryButtons({ state, says }: PartProps & { state: ViewerState }) {
  const viewer = useViewer();
  const { placing, selectedId } = state;
  return (
    <>
      <PanelButton
        text="Undo"
        disabled={!viewer.canUndo()}
        onPress={(by) => viewer.undo(by)}
        onHoverChange={says('Takes back the last change')}
        layout={GROW}
      />
      <PanelButton
        text={placing ? 'Cancel' : 'Delete'}
        disabled={!placing && !selectedId}
        onPress={(by) => {
          if (placing) viewer.run('cancelPlacing', undefined, by);
          else if (selectedId) viewer.run('removeMeasurement', { id: selectedId }, by);
        }}
        onHoverChange={says(
          placing ? 'Drops the point just placed' : 'Removes the measurement with the double rings',
        )}
        layout={GROW}
      />
    </>
  );
}

interface ToolButtonsProps extends PartProps {
  readonly state: ViewerState;
  readonly measuring: boolean;
  readonly onMeasuring: (measuring: boolean) => void;
}

function ToolButtons({ state, says, measuring, onMeasuring }: ToolButtonsProps) {
  const viewer = useViewer();
  const chosenKind = measurementKinds.get(state.measuringKind).name;
  return (
    <Row>
      {tools.all
        .filter(({ kind, offered }) => kind !== 'measure' && (offered?.(state) ?? true))
        .map(({ kind, name, hint }) => (
          <PanelButton
            key={kind}
            text={name}
            chosen={state.tool === kind}
            onPress={(by) => viewer.run('selectTool', { tool: kind }, by)}
            onHoverChange={says(hint)}
            layout={GROW}
          />
        ))}
      <PanelButton
        text={state.tool === 'measure' ? `Measure: ${chosenKind}` : 'Measure'}
        chosen={measuring || state.tool === 'measure'}
        disabled={!state.scan?.measurable}
        onPress={() => onMeasuring(!measuring)}
        onHoverChange={says(measuring ? 'Back to the windows' : 'Shows everything that can be measured')}
        layout={GROW}
      />
    </Row>
  );
}

interface KindButtonsProps extends PartProps {
  readonly state: ViewerState;
  readonly onChosen: () => void;
}

/** All kinds of measurement, in the place of the windows while one is being chosen. */
function KindButtons({ state, says, onChosen }: KindButtonsProps) {
  const viewer = useViewer();
  return (
    <Row>
      {measurementKinds.all.map(({ kind, name, steps }) => (
        <PanelButton
          key={kind}
          text={name}
          chosen={state.tool === 'measure' && state.measuringKind === kind}
          onPress={(by) => {
            viewer.run('selectTool', { tool: 'measure', kind }, by);
            onChosen();
          }}
          onHoverChange={says(steps[0] ?? name)}
          layout={THIRD}
        />
      ))}
    </Row>
  );
}

function WindowButtons({
  state,
  presets,
  says,
}: PartProps & { state: ViewerState; presets: readonly WindowPreset[] }) {
  const viewer = useViewer();
  const { centre, width } = state.window;
  return (
    <Row>
      {presets.map((preset) => (
        <PanelButton
          key={preset.id}
          text={preset.name}
          chosen={preset.centre === centre && preset.width === width}
          onPress={(by) => viewer.run('setWindow', { window: preset }, by)}
          onHoverChange={says(
            `${preset.name} window: width ${preset.width}, level ${String(preset.centre).replace('-', '−')} HU`,
          )}
          layout={THIRD}
        />
      ))}
    </Row>
  );
}

function RoomButtons({ says }: PartProps) {
  const viewer = useViewer();
  const xr = useXRStore();
  const workspace = useWorkspace();
  return (
    <Row>
      <PanelButton
        text="Reset view"
        onPress={(by) => viewer.run('resetViews', undefined, by)}
        onHoverChange={says('Slice, zoom and window as at the start; measurements stay')}
        layout={GROW}
      />
      <PanelButton
        text="Put everything back"
        onPress={() => workspace.putBack()}
        onHoverChange={says('Every panel and the volume where they belong, before you')}
        layout={GROW}
      />
      <PanelButton
        text="Recentre"
        onPress={() => workspace.recentre()}
        onHoverChange={says('Turns the room to where you face, as you have arranged it')}
        layout={GROW}
      />
      <PanelButton
        text="Exit VR"
        onPress={() => void xr.getState().session?.end()}
        onHoverChange={says('Back to the screen; everything is kept')}
        layout={GROW}
      />
    </Row>
  );
}
