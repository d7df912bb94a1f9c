import { useState } from 'react';
import { type PlaneName, planeNames } from '../../imaging/slice-plane.ts';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { measurementKinds } from '../../measure/index.ts';
import { PLANE_NAMES } from '../../ui/room/plane-names.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { canTakeBack, takeBack } from '../../viewer/take-back.ts';
import { tools } from '../../viewer/tools/index.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { ButtonRow, GROW } from '../../panels/ButtonRow.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { HintLine } from '../../panels/HintLine.tsx';
import { CONSOLE_WIDTH_DMM, LAYOUT } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { nextStep } from './next-step.ts';
import { PointArrows } from './PointArrows.tsx';
import { ViewButtons } from './ViewButtons.tsx';

interface ConsoleProps {
  readonly plane: PlaneName;
  readonly onPlane: (plane: PlaneName) => void;
  readonly presets: readonly WindowPreset[];
}

/** The console hangs from here and grows downward, so that what is looked at stays under the gaze; dmm. */
const CONSOLE_TOP_DMM = 190;

/** Every control of the room below the slice; its first line says what to do, or what is looked at does. */
export function Console({ plane, onPlane, presets }: ConsoleProps) {
  const viewer = useViewer();
  const state = useViewerState((s) => s);
  const [list, setList] = useState<'windows' | 'kinds' | undefined>(undefined);
  const toggle = (name: 'windows' | 'kinds') => setList(list === name ? undefined : name);
  const pointTools = tools.all.filter(
    ({ kind, press, offered }) => kind !== 'measure' && press && offered?.(state) !== false,
  );
  return (
    <PanelAt at={LAYOUT.console}>
      <group position={[0, CONSOLE_TOP_DMM, 0]}>
        <Board {...SURFACE} width={CONSOLE_WIDTH_DMM} anchorY="top">
          <HintLine otherwise={nextStep(state)} />
          <ButtonRow gap={10}>
            {planeNames.map((name) => (
              <GazeButton
                key={name}
                text={PLANE_NAMES[name]}
                chosen={name === plane}
                onPress={() => onPlane(name)}
                layout={GROW}
              />
            ))}
            <GazeButton
              text="Windows"
              says="Greys for lungs, bones, soft tissues …"
              chosen={list === 'windows'}
              onPress={() => toggle('windows')}
              layout={GROW}
            />
          </ButtonRow>
          <ButtonRow gap={10}>
            {pointTools.map(({ kind, name }) => (
              <GazeButton
                key={kind}
                text={name}
                chosen={state.tool === kind}
                says={nextStep({ ...state, tool: kind })}
                onPress={(by) => viewer.run('selectTool', { tool: kind }, by)}
                layout={GROW}
              />
            ))}
            <GazeButton
              text="Length"
              chosen={state.tool === 'measure' && state.measuringKind === 'length'}
              disabled={!state.scan?.measurable}
              says="Looks for two ends and tells the distance between them"
              onPress={(by) => viewer.run('selectTool', { tool: 'measure', kind: 'length' }, by)}
              layout={GROW}
            />
            <GazeButton
              text="More …"
              disabled={!state.scan?.measurable}
              says="Everything that can be measured"
              chosen={list === 'kinds'}
              onPress={() => toggle('kinds')}
              layout={GROW}
            />
            <GazeButton
              text="Undo"
              disabled={!canTakeBack(viewer)}
              says="Takes back the last step"
              onPress={(by) => takeBack(viewer, by)}
              layout={GROW}
            />
          </ButtonRow>
          <PointArrows plane={plane} />
          {list === 'kinds' && <KindButtons onChosen={() => setList(undefined)} />}
          {list === 'windows' && <WindowButtons presets={presets} onChosen={() => setList(undefined)} />}
          <ViewButtons plane={plane} />
        </Board>
      </group>
    </PanelAt>
  );
}

function KindButtons({ onChosen }: { onChosen: () => void }) {
  const viewer = useViewer();
  return (
    <ButtonRow gap={10}>
      {measurementKinds.all.map(({ kind, name, steps }) => (
        <GazeButton
          key={kind}
          text={name}
          says={steps[0] ?? name}
          onPress={(by) => {
            viewer.run('selectTool', { tool: 'measure', kind }, by);
            onChosen();
          }}
          layout={GROW}
        />
      ))}
    </ButtonRow>
  );
}

function WindowButtons({ presets, onChosen }: { presets: readonly WindowPreset[]; onChosen: () => void }) {
  const viewer = useViewer();
  return (
    <ButtonRow gap={10}>
      {presets.map(({ id, name, centre, width }) => (
        <GazeButton
          key={id}
          text={name}
          onPress={(by) => {
            viewer.run('setWindow', { window: { centre, width } }, by);
            onChosen();
          }}
          layout={GROW}
        />
      ))}
    </ButtonRow>
  );
}
