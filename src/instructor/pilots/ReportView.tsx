import { useMemo } from 'react';
import { analysePilot } from '../../research/analysis/analyse-pilot.ts';
import type { PilotData } from '../../research/analysis/pilot-data.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import type { ReportContext } from '../../research/report/about-sections.ts';
import { reportSections } from '../../research/report/report-sections.ts';
import { ReportBlocks } from './ReportBlocks.tsx';
import './report.css';

interface ReportViewProps {
  readonly protocol: Protocol;
  readonly data: PilotData;
  readonly context: ReportContext;
  /** Nobody planned this analysis before the answers were in. */
  readonly exploratory: boolean;
  /** The answers are robots'. */
  readonly madeUp?: boolean;
}

/** A pilot's report on a page, and on paper when it is printed. */
export function ReportView({ protocol, data, context, exploratory, madeUp = false }: ReportViewProps) {
  const sections = useMemo(
    () => reportSections(protocol, data, analysePilot(protocol, data), context),
    [protocol, data, context],
  );
  const [first, second] = protocol.conditions;
  return (
    <article className="report">
      <header>
        <h2>{protocol.title}</h2>
        <p className="report-kind">
          <strong>Pilot: estimate, not confirm.</strong> Every difference is {first!.name} minus{' '}
          {protocol.design === 'rotation' ? 'another condition' : second!.name}.{' '}
          {madeUp && <strong>These answers are made up by robots. </strong>}
          {exploratory && <strong>There was no protocol: everything here is exploratory.</strong>}
        </p>
      </header>
      {sections.map(({ id, heading, blocks }) => (
        <section key={id} aria-labelledby={`${id}-heading`} className={`report-${id}`}>
          <h3 id={`${id}-heading`}>{heading}</h3>
          <ReportBlocks blocks={blocks} />
        </section>
      ))}
    </article>
  );
}
