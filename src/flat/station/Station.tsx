import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import type { Refusal } from '../../sources/opened-study.ts';
import type { Arrival } from '../../ui/arrival.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { viewNames } from '../../viewer/viewer-state.ts';
import { Icon } from '../Icon.tsx';
import { QuestionPanel } from '../questions/QuestionPanel.tsx';
import { ArrivalNotice } from './ArrivalNotice.tsx';
import { MeasurementList } from '../measuring/MeasurementList.tsx';
import { ScanFacts } from './ScanFacts.tsx';
import { SliceView } from './SliceView.tsx';
import { SpokenState } from './SpokenState.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { keepsItsKeys, type SingleKeys, stationKey } from './station-keys.ts';
import { ToolRail } from './ToolRail.tsx';
import { usePixelBox } from './use-pixel-box.ts';
import { type ViewElements, ViewElementsContext } from './view-rects.ts';
import { VolumeView } from './VolumeView.tsx';
import { WindowPicker } from './WindowPicker.tsx';
import './side-panel.css';
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

/** The flat reading station: tools, four linked views, and a panel for questions and measurements. */
export function Station(props: StationProps) {
  const {
    scan,
    title,
    presets,
    refused,
    arrival,
    onLeave,
    onDrop,
    singleKeys,
    history,
    actions,
    scanActions,
    canvas,
  } = props;
  const viewer = useViewer();
  const attempt = useAttempt();
  const maximised = useViewerState((s) => s.maximised);
  const elements = useMemo((): ViewElements => new Map(), []);
  const views = useRef<HTMLElement>(null);
  const canvasBox = usePixelBox(views);
  const panel = useRef<HTMLElement>(null);
  const [helping, setHelping] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (keepsItsKeys(event.target)) return;
      const targets = {
        viewer,
        presets,
        singleKeys: singleKeys.on,
        toPictures: () => elements.get(maximised ?? 'axial')?.focus(),
        toPanel: () => panel.current?.focus(),
        showShortcuts: () => setHelping(true),
      };
      if (stationKey(targets, event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [viewer, presets, singleKeys.on, elements, maximised]);
  useEffect(() => {
    const take = (event: DragEvent) => {
      event.preventDefault();
      if (event.type === 'drop' && event.dataTransfer) onDrop(event.dataTransfer);
    };
    document.addEventListener('dragover', take);
    document.addEventListener('drop', take);
    return () => {
      document.removeEventListener('dragover', take);
      document.removeEventListener('drop', take);
    };
  }, [onDrop]);
  const notes =
    refused.length + scan.series.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const firstTab = attempt ? 'questions' : history ? 'case' : notes > 0 ? 'scan' : 'measurements';
  const shown = maximised ? [maximised] : viewNames;
  return (
    <ViewElementsContext value={elements}>
      <div className="station">
        <header className="top-bar">
          <button type="button" className="icon-button" onClick={onLeave} aria-label="Back to the start page">
            <Icon name="back" />
          </button>
          <h1>{title}</h1>
          <WindowPicker presets={presets} />
          <div className="top-actions">
            <button
              type="button"
              className="icon-button"
              aria-label="Keys, mouse and fingers"
              title="Keys, mouse and fingers (?)"
              onClick={() => setHelping(true)}
            >
              <Icon name="help" />
            </button>
            {actions}
          </div>
        </header>
        <ToolRail />
        <main ref={views} className={maximised ? 'views views-one' : 'views'} aria-label="Pictures">
          <div className="views-canvas" style={canvasBox} aria-hidden="true">
            {canvas}
          </div>
          {shown.map((view) =>
            view === 'volume' ? (
              <VolumeView key={view} scan={scan} />
            ) : (
              <SliceView key={view} scan={scan} plane={view} />
            ),
          )}
          <ArrivalNotice arrival={arrival} />
        </main>
        <aside className="side-panel" aria-label="Case" ref={panel} tabIndex={-1}>
          <Tabs defaultSelectedKey={firstTab}>
            <TabList aria-label="Panel" className="tabs">
              {attempt && <Tab id="questions">Questions</Tab>}
              {history && !attempt && <Tab id="case">Case</Tab>}
              <Tab id="measurements">Measurements</Tab>
              <Tab id="scan">
                Scan{' '}
                {notes > 0 && (
                  <span className="notes-count">
                    {notes} <span className="visually-hidden">{notes === 1 ? 'note' : 'notes'}</span>
                  </span>
                )}
              </Tab>
            </TabList>
            {attempt && (
              <TabPanel id="questions">
                <QuestionPanel onLeave={onLeave} />
              </TabPanel>
            )}
            {history && !attempt && (
              <TabPanel id="case">
                <h2>History</h2>
                <p>{history}</p>
                <p className="small-print">For teaching only, never for diagnosis.</p>
              </TabPanel>
            )}
            <TabPanel id="measurements">
              <MeasurementList scan={scan} />
            </TabPanel>
            <TabPanel id="scan">
              <ScanFacts scan={scan} refused={refused} coarser={arrival?.explanation} />
              {scanActions}
            </TabPanel>
          </Tabs>
        </aside>
        <SpokenState scan={scan} />
        <ShortcutsDialog
          presets={presets}
          singleKeys={singleKeys}
          isOpen={helping}
          onOpenChange={setHelping}
        />
      </div>
    </ViewElementsContext>
  );
}
