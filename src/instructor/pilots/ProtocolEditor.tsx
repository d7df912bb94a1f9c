import { useMemo } from 'react';
import { protocolFromDraft } from '../../research/protocol/protocol-draft.ts';
import type { Edited } from '../../teaching/authoring/edit-history.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { AllocationFields } from './AllocationFields.tsx';
import { CaseFields } from './CaseFields.tsx';
import type { ChangeDraft } from './change-draft.ts';
import { changePlan, replacePlan } from './change-plan.ts';
import { ConsentFields } from './ConsentFields.tsx';
import { DescribingFields } from './DescribingFields.tsx';
import { FinishPlan } from './FinishPlan.tsx';
import { PilotFields } from './PilotFields.tsx';
import type { Plan } from './plan.ts';
import { PlanPilot } from './PlanPilot.tsx';
import type { PilotServices } from './pilot-services.ts';
import { Rehearsal } from './Rehearsal.tsx';
import { SittingFields } from './SittingFields.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useLoadedCases } from './use-loaded-cases.ts';

interface ProtocolEditorProps {
  /** The bundled cases; undefined while they are being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly services: PilotServices;
  readonly plan: Edited<Plan>;
  readonly onPlan: (change: (before: Edited<Plan>) => Edited<Plan>) => void;
  readonly onSent: () => void;
}

/** A pilot's plan: checked while it is written, every change undone, rehearsed, locked and saved or sent to the server. */
export function ProtocolEditor({ cases, services, plan, onPlan, onSent }: ProtocolEditorProps) {
  const { draft } = plan.document;
  const change: ChangeDraft = (part, what, gesture) =>
    onPlan((before) => changePlan(before, part, what, gesture));
  const { caseSets, preTest, postTest } = draft;
  const named = useMemo(() => [...caseSets, preTest ?? [], postTest ?? []], [caseSets, preTest, postTest]);
  const { loaded, problem } = useLoadedCases(named, services);
  const drafted = useMemo(() => protocolFromDraft(draft, loaded), [draft, loaded]);
  const { protocol, problems } = drafted;
  const shared = { draft, drafted, onChange: change };
  return (
    <div className="protocol">
      <UndoBar plan={plan} onPlan={onPlan} />
      <div>
        <PilotFields
          plan={plan.document}
          problems={problems}
          onChange={change}
          onReplace={(next, what) => onPlan((before) => replacePlan(before, next, what))}
        />
        <CaseFields cases={cases} {...shared} />
        <SittingFields
          sitting={draft.sitting}
          onChange={(sitting) => change({ sitting }, 'what students do')}
        />
      </div>
      <div>
        <PlanPilot
          protocol={protocol}
          onParticipants={(participants) => change({ participants }, 'number of students')}
        />
        <DescribingFields {...shared} />
        <AllocationFields protocol={protocol} draft={draft} onChange={change} />
        <ConsentFields
          text={draft.consentText}
          onChange={(consentText) => change({ consentText }, 'information and consent', 'consent')}
        />
        <FinishPlan
          key={plan.document.from}
          plan={plan.document}
          drafted={drafted}
          missing={problem}
          services={services}
          onSent={onSent}
        />
      </div>
      {problems.length === 0 && (
        <Rehearsal key={JSON.stringify(draft)} protocol={protocol} services={services} />
      )}
    </div>
  );
}
