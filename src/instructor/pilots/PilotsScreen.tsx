import { useState } from 'react';
import { AnalysePilot } from './AnalysePilot.tsx';
import { PlanPilot } from './PlanPilot.tsx';
import './pilots.css';

/** Planning a pilot, and analysing one whose answers are in. */
export default function PilotsScreen({ onLeave }: { onLeave: () => void }) {
  const [part, setPart] = useState<'plan' | 'analyse'>('plan');
  const parts = { plan: 'How many students?', analyse: 'Analyse answers' } as const;
  return (
    <div className="pilots">
      <header className="pilots-header">
        <button type="button" className="button" onClick={onLeave}>
          Start page
        </button>
        <h1>Pilots</h1>
        <nav aria-label="Pilots">
          {(['plan', 'analyse'] as const).map((each) => (
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
      <main>{part === 'plan' ? <PlanPilot /> : <AnalysePilot />}</main>
    </div>
  );
}
