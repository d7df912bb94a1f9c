import { useState } from 'react';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { AnalysePilot } from './AnalysePilot.tsx';
import { onServer, planFromTemplate } from './plan.ts';
import { ProtocolEditor } from './ProtocolEditor.tsx';
import { RunningPart } from '../running/RunningPart.tsx';
import type { PilotServices } from './pilot-services.ts';
import './pilots.css';
import '../running/running.css';

interface PilotsScreenProps {
  /** The bundled cases; undefined while they are being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly services: PilotServices;
  readonly onLeave: () => void;
}

const parts = {
  protocol: 'Plan a pilot',
  running: 'Running',
  analyse: 'Analyse answers',
} as const;
type Part = keyof typeof parts;

const firstPlan = () => planFromTemplate('sievrt-replication');

/** Planning and rehearsing a pilot, running it on a server, and analysing one whose answers are in. */
export default function PilotsScreen({ cases, services, onLeave }: PilotsScreenProps) {
  const [part, setPart] = useState<Part>('protocol');
  // Who looks at another part comes back to the plan as it was.
  const [plan, setPlan] = useState(firstPlan);
  return (
    <div className="pilots">
      <header className="pilots-header">
        <button type="button" className="button" onClick={onLeave}>
          Start page
        </button>
        <h1>Pilots</h1>
        <nav aria-label="Pilots">
          {(Object.keys(parts) as Part[]).map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={part === each}
              onClick={() => setPart(each)}
            >
              {parts[each]}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {part === 'protocol' && (
          <ProtocolEditor
            cases={cases}
            services={services}
            plan={plan}
            onPlan={setPlan}
            onSent={() => setPart('running')}
          />
        )}
        {part === 'running' && (
          <RunningPart
            services={services.running}
            onEdit={(draft) => {
              setPlan({ draft, from: onServer });
              setPart('protocol');
            }}
          />
        )}
        {part === 'analyse' && <AnalysePilot services={services} />}
      </main>
    </div>
  );
}
