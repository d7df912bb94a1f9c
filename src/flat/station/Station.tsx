import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import type { Refusal } from '../../sources/opened-study.ts';
import type { Arrival } from '../../ui/arrival.ts';
import { useImageSteps } from '../../ui/image-steps.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { shownViews } from '../../viewer/layout.ts';
import type { Scan } from '../../viewer/scan.ts';
import { type ViewName, viewNames } from '../../viewer/viewer-state.ts';
import { stationActions } from '../actions/index.ts';
import type { ActionSite } from '../actions/station-action.ts';
import { ScanViews } from '../layout/ScanViews.tsx';
import { PictureTakerContext, type TakePicture } from '../stage/picture-taker.ts';
import { type PickVolume, VolumePickContext } from '../stage/volume-pick.ts';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import { ArrivalNotice } from './ArrivalNotice.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import { SpokenState } from '../slices/SpokenState.tsx';
import { createStationUi, StationUiContext, useStationUiState } from './station-ui.ts';
import { ToolRail } from './ToolRail.tsx';
import { TopBar } from './TopBar.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { usePixelBox } from './use-pixel-box.ts';
import { type SingleKeys, useStationKeys } from './use-station-keys.ts';
import { screenPlace, type ViewElements, ViewElementsContext } from './view-rects.ts';
import './station.css';
import './view.css';

interface StationProps {
  readonly scan: Scan;
  readonly title: string;
  readonly presets: readonly WindowPreset[];
  /** Files that were left out when this scan was opened. */
  readonly refused: readonly Refusal[];
  /** How much of the scan can be drawn; undefined before any of it. */
  readonly arrival: Arrival | undefined;
  readonly onLeave: () => void;
  /** Another CT dropped anywhere on the station. */
  readonly onDrop: (data: DataTransfer) => void;
  readonly singleKeys: SingleKeys;
  /** Why the CT was done, where nobody asks about it; a case with questions tells it beside them. */
  readonly history?: string | undefined;
  /** What else can be done with the scan, below its facts. */
  readonly scanActions?: ReactNode;
  /** Buttons at the right of the top bar: enter VR, open another CT. */
  readonly actions: ReactNode;
  /** The canvas that draws the views; it lies behind them and takes no pointer. */
  readonly canvas: ReactNode;
}

/** The flat reading station: tools, linked views, and a panel for questions and measurements. */
export function Station(props: StationProps) {
  const viewer = useViewer();
  const images = useImageSteps();
  const elements = useMemo((): ViewElements => new Map(), []);
  const panel = useRef<HTMLElement>(null);
  const pick = useRef<PickVolume | undefined>(undefined);
  const taker = useRef<TakePicture | undefined>(undefined);
  const [ui] = useState(() =>
    createStationUi({
      toView: () => elements.get(siteNow().view)?.focus(),
      // A panel that was folded is there only after the next render.
      toPanel: () => setTimeout(() => panel.current?.focus(), 0),
    }),
  );
  const siteNow = useCallback((): ActionSite => {
    const shown = shownViews(viewer.store.getState());
    const { view } = ui.store.getState();
    const seen = view && shown.includes(view) ? view : shown[0]!;
    const placeOf = (name: ViewName) => screenPlace(elements.get(name));
    return { viewer, images, ui, view: seen, placeOf, origin: { input: 'keyboard', condition: 'flat' } };
  }, [viewer, images, ui, elements]);
  return (
    <StationUiContext value={ui}>
      <ViewElementsContext value={elements}>
        <VolumePickContext value={pick}>
          <PictureTakerContext value={taker}>
            <StationParts {...props} siteNow={siteNow} panel={panel} />
          </PictureTakerContext>
        </VolumePickContext>
      </ViewElementsContext>
    </StationUiContext>
  );
}

interface StationPartsProps extends StationProps {
  readonly siteNow: () => ActionSite;
  readonly panel: React.RefObject<HTMLElement | null>;
}

function StationParts(props: StationPartsProps) {
  const { scan, presets, arrival, singleKeys, onLeave, siteNow, panel } = props;
  const { ui } = siteNow();
  const actions = useMemo(() => stationActions({ presets }), [presets]);
  const dialog = useStationUiState((s) => s.dialog);
  const sidePanel = useStationUiState((s) => s.sidePanel);
  const toolRail = useStationUiState((s) => s.toolRail);
  const views = useRef<HTMLElement>(null);
  const canvasBox = usePixelBox(views);
  useStationKeys(actions, siteNow, singleKeys.on);
  useDroppedFiles(props.onDrop);
  const asDialog = (name: string) => ({
    isOpen: dialog === name,
    onOpenChange: (open: boolean) => ui.openDialog(open ? name : undefined),
  });
  return (
    <div className="station" data-side-panel={sidePanel} data-tool-rail={toolRail}>
      <TopBar title={props.title} presets={presets} onLeave={onLeave} actions={props.actions} />
      {toolRail && <ToolRail />}
      <main
        ref={views}
        className="views"
        aria-label="Pictures"
        onFocus={(event) => {
          const view = viewAround(event.target);
          if (view) ui.enterView(view);
        }}
      >
        <div className="views-canvas" style={canvasBox} aria-hidden="true">
          {props.canvas}
        </div>
        <ScanViews scan={scan} />
        <ArrivalNotice arrival={arrival} />
      </main>
      <div className="side" hidden={!sidePanel}>
        <SidePanel
          element={panel}
          scan={scan}
          refused={props.refused}
          coarser={arrival?.explanation}
          onLeave={onLeave}
          history={props.history}
          scanActions={props.scanActions}
        />
      </div>
      <SpokenState scan={scan} />
      <ShortcutsDialog actions={actions} singleKeys={singleKeys} {...asDialog('shortcuts')} />
      <CommandPalette actions={actions} siteNow={siteNow} {...asDialog('palette')} />
    </div>
  );
}

function viewAround(element: Element): ViewName | undefined {
  const { view } = element.closest<HTMLElement>('[data-view]')?.dataset ?? {};
  return viewNames.find((name) => name === view);
}
