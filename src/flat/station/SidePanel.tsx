import type { ReactNode, RefObject } from 'react';
import type { Refusal } from '../../sources/opened-study.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { QuestionPanel } from '../questions/QuestionPanel.tsx';
import { PanelSection } from './PanelSection.tsx';
import { panelParts } from './panel-parts.ts';
import { ScanFacts } from './ScanFacts.tsx';
import './side-panel.css';

interface SidePanelProps {
  readonly element: RefObject<HTMLElement | null>;
  readonly scan: Scan;
  /** Files that were left out when this scan was opened. */
  readonly refused: readonly Refusal[];
  /** Why less detail is drawn than the scan has. */
  readonly coarser: string | undefined;
  /** How the scan opened by its body part. */
  readonly opened: string | undefined;
  readonly onLeave: (() => void) | undefined;
  readonly history: string | undefined;
  /** What guides through the tutorial. */
  readonly coach: ReactNode;
  /** What else can be done with the scan, below its facts. */
  readonly scanActions: ReactNode;
}

/** Questions or history, measurements, what is set and what is known of the scan, each under its heading. */
export function SidePanel(props: SidePanelProps) {
  const { element, scan, refused, coarser, opened, onLeave, history, coach, scanActions } = props;
  const attempt = useAttempt();
  const parts = onLeave ? panelParts : panelParts.filter(({ leadsAway }) => !leadsAway);
  const notes =
    refused.length + scan.series.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const first = coach
    ? undefined
    : attempt
      ? 'questions'
      : history
        ? 'case'
        : notes > 0
          ? 'scan'
          : 'measurements';
  return (
    <aside className="side-panel" aria-label="Case" ref={element} tabIndex={-1}>
      {coach}
      {attempt && (
        <PanelSection id="questions" title="Questions" opensFirst>
          <QuestionPanel onLeave={onLeave} />
        </PanelSection>
      )}
      {history && !attempt && (
        <PanelSection id="case" title="Case" opensFirst>
          <h3>History</h3>
          <p>{history}</p>
          <p className="small-print">For teaching only, never for diagnosis.</p>
        </PanelSection>
      )}
      {parts.map(({ id, title, Body }) => (
        <PanelSection key={id} id={id} title={title} opensFirst={first === id}>
          <Body scan={scan} />
        </PanelSection>
      ))}
      <PanelSection
        id="scan"
        title="Scan"
        opensFirst={first === 'scan'}
        note={
          notes > 0 && (
            <span className="notes-count">
              {notes} <span className="visually-hidden">{notes === 1 ? 'note' : 'notes'}</span>
            </span>
          )
        }
      >
        <ScanFacts scan={scan} refused={refused} coarser={coarser} opened={opened} />
        {scanActions}
      </PanelSection>
    </aside>
  );
}
