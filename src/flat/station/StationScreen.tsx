import { useMemo, useRef } from 'react';
import { useComparison } from '../../ui/comparison.ts';
import { viewNames } from '../../viewer/viewer-state.ts';
import { stationActions } from '../actions/index.ts';
import { ScanViews } from '../layout/ScanViews.tsx';
import { SecondSide } from '../layout/SecondSide.tsx';
import { FirstSideBar, SecondSideBar } from '../layout/SideBar.tsx';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import { PlacingGuide } from '../measuring/PlacingGuide.tsx';
import { SpokenMeasurement } from '../measuring/SpokenMeasurement.tsx';
import { SpokenState } from '../slices/SpokenState.tsx';
import { ArrivalNotice } from './ArrivalNotice.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import type { StationProps } from './station-props.ts';
import { useStationUiState } from './station-ui.ts';
import { TooltipLayer } from './TooltipLayer.tsx';
import { ToolRail } from './ToolRail.tsx';
import { TopBar } from './TopBar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { usePixelBox } from './use-pixel-box.ts';
import { useStationKeys } from './use-station-keys.ts';
import type { StationSite } from './use-station-site.ts';

type StationScreenProps = StationProps & StationSite;

/** Everything of the station that is to be seen. */
export function StationScreen(props: StationScreenProps) {
  const { ui, siteNow, scan, title, presets, arrival, singleKeys, onLeave, onPractise } = props;
  const comparison = useComparison();
  const readingOnly = onLeave === undefined;
  const actions = useMemo(
    () => stationActions({ presets, onPractise, readingOnly }),
    [presets, onPractise, readingOnly],
  );
  const dialog = useStationUiState((s) => s.dialog);
  const sidePanel = useStationUiState((s) => s.sidePanel);
  const toolRail = useStationUiState((s) => s.toolRail);
  const station = useRef<HTMLDivElement>(null);
  const views = useRef<HTMLElement>(null);
  const canvasBox = usePixelBox(views);
  useStationKeys(actions, siteNow, singleKeys.on);
  useDroppedFiles(props.onDrop);
  useKeptFocus(ui, dialog);
  const asDialog = (name: string) => ({
    isOpen: dialog === name,
    onOpenChange: (open: boolean) => ui.openDialog(open ? name : undefined),
  });
  return (
    <div className="station" ref={station} inert={props.resting}>
      <TopBar title={title} presets={presets} onLeave={onLeave} actions={props.actions} />
      {toolRail && <ToolRail siteNow={siteNow} />}
      <main
        ref={views}
        className="views"
        aria-label="Pictures"
        onFocus={({ target }) => {
          const element = target.closest<HTMLElement>('[data-view]');
          const view = viewNames.find((name) => name === element?.dataset.view);
          if (view) ui.enterView(view, target.closest('.pane-second') !== null);
        }}
      >
        <div
          className={props.resting ? 'views-canvas over-all' : 'views-canvas'}
          style={props.resting ? {} : canvasBox}
          aria-hidden="true"
        >
          {props.canvas}
        </div>
        <section className="pane" aria-label={comparison && 'This scan'}>
          {comparison && <FirstSideBar title={title} />}
          <ScanViews scan={scan} />
        </section>
        {comparison && (
          <section className="pane pane-second" aria-label="Comparison">
            <SecondSideBar comparison={comparison} />
            <SecondSide comparison={comparison} side={props.secondSide}>
              <ScanViews scan={comparison.scan} />
            </SecondSide>
          </section>
        )}
        <PlacingGuide />
        <ArrivalNotice arrival={arrival} />
      </main>
      <div className="side" hidden={!sidePanel}>
        <SidePanel
          element={props.panel}
          scan={scan}
          refused={props.refused}
          coarser={arrival?.explanation}
          opened={props.opened}
          onLeave={onLeave}
          history={props.history}
          coach={props.coach}
          scanActions={props.scanActions}
        />
      </div>
      <SpokenState scan={scan} />
      <SpokenMeasurement scan={scan} />
      <TooltipLayer inside={station} />
      <ShortcutsDialog
        actions={actions}
        onPractise={onPractise}
        singleKeys={singleKeys}
        {...asDialog('shortcuts')}
      />
      <CommandPalette actions={actions} siteNow={siteNow} {...asDialog('palette')} />
    </div>
  );
}
