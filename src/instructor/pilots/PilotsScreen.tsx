import { useState } from 'react';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { AnalysePilot } from './AnalysePilot.tsx';
import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
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

/** Planning and rehearsing a pilot, running it on a server, and analysing one whose answers are in. */
export default function PilotsScreen({ cases, services, onLeave }: PilotsScreenProps) {
  const [part, setPart] = useState<Part>('protocol');
  const [opened, setOpened] = useState<ProtocolDraft | undefined>(undefined);
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
            key={opened?.id}
            cases={cases}
            services={services}
            opened={opened}
            onSent={() => {
              setOpened(undefined);
              setPart('running');
            }}
          />
        )}
        {part === 'running' && (
          <RunningPart
            services={services.running}
            onEdit={(draft) => {
              setOpened(draft);
              setPart('protocol');
            }}
          />
        )}
        {part === 'analyse' && <AnalysePilot services={services} />}
      </main>
    </div>
  );
}
