import { useCallback, useEffect, useState } from 'react';
import { type Edited, edited } from '../../teaching/authoring/edit-history.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { AnalysePilot } from './AnalysePilot.tsx';
import { replacePlan } from './change-plan.ts';
import { keptPlan, onServer, type Plan, planFromKept, planFromTemplate } from './plan.ts';
import { ProtocolEditor } from './ProtocolEditor.tsx';
import { RunningPart } from '../running/RunningPart.tsx';
import type { PilotServices } from './pilot-services.ts';
import './pilots.css';
import '../running/running.css';

interface PilotsScreenProps {
  /** The bundled cases; undefined while they are being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly services: PilotServices;
  /** The page that is shown, "running/ID" for a pilot on the server; the plan where it is empty. */
  readonly place: string;
  readonly onPlace: (place: string) => void;
  readonly onLeave: () => void;
}

const parts = {
  protocol: 'Plan a pilot',
  running: 'Running',
  analyse: 'Analyse answers',
} as const;
type Part = keyof typeof parts;
const isPart = (text: string | undefined): text is Part => text !== undefined && text in parts;

const FIRST_TEMPLATE = 'sievrt-replication';

/** Planning and rehearsing a pilot, running it on a server, and analysing one whose answers are in. */
export default function PilotsScreen({ cases, services, place, onPlace, onLeave }: PilotsScreenProps) {
  const [first, ...rest] = place.split('/');
  const part = isPart(first) ? first : 'protocol';
  // Who looks at another part, or comes back another day, finds the plan as it was.
  const [plan, setPlan] = useState<Edited<Plan> | undefined>(undefined);
  useEffect(() => {
    let over = false;
    void services.plan
      .read()
      .then(
        (kept) =>
          over || setPlan((now) => now ?? edited(planFromKept(kept) ?? planFromTemplate(FIRST_TEMPLATE))),
      );
    return () => {
      over = true;
    };
  }, [services]);
  const written = plan?.document;
  useEffect(() => {
    if (written) services.plan.keep(keptPlan(written));
  }, [written, services]);
  const changePlan = useCallback(
    (changed: (before: Edited<Plan>) => Edited<Plan>) => setPlan((before) => before && changed(before)),
    [],
  );
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
              onClick={() => onPlace(each === 'protocol' ? '' : each)}
            >
              {parts[each]}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {part === 'protocol' && plan && (
          <ProtocolEditor
            cases={cases}
            services={services}
            plan={plan}
            onPlan={changePlan}
            onSent={() => onPlace('running')}
          />
        )}
        {part === 'running' && (
          <RunningPart
            services={services.running}
            onEdit={(draft) => {
              const opened = { draft, from: onServer };
              setPlan((before) =>
                before ? replacePlan(before, opened, `open ${draft.id}`) : edited<Plan>(opened),
              );
              onPlace('');
            }}
            place={rest.join('/')}
            onPlace={(next) => onPlace(next ? `running/${next}` : 'running')}
          />
        )}
        {part === 'analyse' && <AnalysePilot services={services} />}
      </main>
    </div>
  );
}
