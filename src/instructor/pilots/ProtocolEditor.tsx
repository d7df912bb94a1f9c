import { useId, useMemo, useState } from 'react';
import { createSeed } from '../../research/allocation/create-seed.ts';
import { lockProtocol } from '../../research/protocol/lock-protocol.ts';
import { outcomeWords } from '../../research/protocol/outcome-words.ts';
import { type ProtocolDraft, protocolFromDraft, taskWords } from '../../research/protocol/protocol-draft.ts';
import { protocolTemplates } from '../../research/protocol/templates.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { type Task, taskSchema } from '../../teaching/library/task.ts';
import { Problem } from '../running/Problem.tsx';
import { TextField } from '../running/TextField.tsx';
import { useTask } from '../running/use-task.ts';
import { AllocationFields } from './AllocationFields.tsx';
import { CasePicker } from './CasePicker.tsx';
import { ConsentFields } from './ConsentFields.tsx';
import { onServer, type Plan, planFromFile, planFromTemplate, savedFile } from './plan.ts';
import { PlanPilot } from './PlanPilot.tsx';
import type { PilotServices } from './pilot-services.ts';
import { Rehearsal } from './Rehearsal.tsx';
import { SendProtocol } from './SendProtocol.tsx';
import { SittingFields } from './SittingFields.tsx';
import { useLoadedCases } from './use-loaded-cases.ts';

interface ProtocolEditorProps {
  /** The bundled cases; undefined while they are being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly services: PilotServices;
  readonly plan: Plan;
  readonly onPlan: (change: (before: Plan) => Plan) => void;
  readonly onSent: () => void;
}

/** A pilot's plan: checked while it is written, rehearsed, locked and saved or sent to the server. */
export function ProtocolEditor({ cases, services, plan, onPlan, onSent }: ProtocolEditorProps) {
  const { draft, from } = plan;
  const opened = from === onServer;
  const [said, setSaid] = useState('');
  const opening = useTask();
  const id = useId();
  const change = (part: Partial<ProtocolDraft>) =>
    onPlan((before) => ({ ...before, draft: { ...before.draft, ...part } }));
  const { loaded, problem } = useLoadedCases(draft.caseSets, services);
  const { protocol, problems } = useMemo(() => protocolFromDraft(draft, loaded), [draft, loaded]);
  const ready = problems.length === 0;
  const heading = opened
    ? ready
      ? 'Ready to send'
      : 'Before it can be sent'
    : ready
      ? 'Ready to lock'
      : 'Before it can be locked';
  const lock = async () => {
    const seed = createSeed(services.secureBytes);
    const locked = lockProtocol(protocol, seed, services.clock.now());
    await services.saveFile(`${protocol.id}.protocol.json`, jsonFile(locked));
    await services.saveFile(`${protocol.id}.seed.txt`, new Blob([`${seed}\n`], { type: 'text/plain' }));
    setSaid(
      `Locked: two files were saved. The protocol may be shown to anybody; it names the seed's fingerprint ${locked.seedCommitment.slice(0, 12)}… Keep the seed away from whoever enrols students: who has it can foretell the order of conditions.`,
    );
  };
  return (
    <div className="protocol">
      <div>
        <section className="plan-form" aria-labelledby={`${id}-pilot`}>
          <h2 id={`${id}-pilot`}>{opened ? `The pilot ${draft.id}` : 'The pilot'}</h2>
          {!opened && (
            <>
              <p className="pilot-field">
                <label htmlFor={`${id}-template`}>Start from</label>
                <select
                  id={`${id}-template`}
                  value={from === savedFile ? '' : from}
                  onChange={({ target }) => {
                    onPlan(() => planFromTemplate(target.value));
                    setSaid('');
                  }}
                >
                  {from === savedFile && <option value="">A saved file</option>}
                  {protocolTemplates.all.map((template) => (
                    <option key={template.id} value={template.id}>
                      {template.name}
                    </option>
                  ))}
                </select>
              </p>
              <p>
                <label className="button" htmlFor={`${id}-file`}>
                  Open a saved protocol…
                </label>
                <input
                  id={`${id}-file`}
                  className="visually-hidden"
                  type="file"
                  accept=".json,application/json"
                  onChange={({ target }) => {
                    const file = target.files?.[0];
                    if (!file) return;
                    target.value = '';
                    void opening.run(async () => {
                      const read = planFromFile(await file.text());
                      onPlan(() => read);
                    });
                  }}
                />
              </p>
              <Problem problem={opening.problem} />
              {typeof from === 'string' && <TemplateWords id={from} />}
            </>
          )}
          <TextField label="Title" value={draft.title} onChange={(title) => change({ title })} />
          {!opened && (
            <TextField
              label="Short name"
              help="In file names and on the server; letters, digits and dashes."
              value={draft.id}
              spellCheck={false}
              maxLength={64}
              onChange={(typed) => change({ id: typed.replaceAll(/[^A-Za-z0-9._-]+/g, '-') })}
            />
          )}
          <fieldset>
            <legend>Each case asks</legend>
            {taskSchema.options.map((task) => (
              <label key={task} className="check">
                <input
                  type="checkbox"
                  checked={draft.tasks.includes(task)}
                  onChange={({ target }) => change({ tasks: withTask(draft.tasks, task, target.checked) })}
                />{' '}
                {taskWords[task]}
              </label>
            ))}
          </fieldset>
          {draft.caseSets.map((set, s) => (
            <CasePicker
              key={s}
              title={draft.caseSets.length > 1 ? `Case set ${s + 1}` : 'Cases'}
              cases={cases}
              chosen={set}
              taken={draft.caseSets.flatMap((other, o) => (o === s ? [] : other))}
              onChange={(ids) =>
                change({ caseSets: draft.caseSets.map((other, o) => (o === s ? ids : other)) })
              }
            />
          ))}
        </section>
        <SittingFields sitting={draft.sitting} onChange={(sitting) => change({ sitting })} />
      </div>
      <div>
        <PlanPilot protocol={protocol} onParticipants={(participants) => change({ participants })} />
        <AllocationFields protocol={protocol} draft={draft} onChange={change} />
        <ConsentFields text={draft.consentText} onChange={(consentText) => change({ consentText })} />
        <section className="plan-form" aria-labelledby={`${id}-check`}>
          <h2 id={`${id}-check`}>{heading}</h2>
          <Problem problem={problem} />
          <div role="status">
            {problems.length > 0 && (
              <ul>
                {problems.map(({ path, message }, i) => (
                  <li key={`${path} ${i}`}>{message}</li>
                ))}
              </ul>
            )}
          </div>
          <p>
            <strong>Primary outcome:</strong> {outcomeWords(protocol)}
          </p>
          <div className="button-row">
            <SendProtocol
              protocol={protocol}
              disabled={problems.length > 0}
              running={services.running}
              onSent={onSent}
            />
            {!opened && (
              <button
                type="button"
                className="button"
                disabled={problems.length > 0}
                onClick={() => void lock()}
              >
                Lock and save…
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() => void services.saveFile(`${draft.id}.draft.json`, jsonFile(protocol))}
            >
              Save as it is
            </button>
          </div>
          {said && <p role="status">{said}</p>}
        </section>
      </div>
      {problems.length === 0 && (
        <Rehearsal key={JSON.stringify(draft)} protocol={protocol} services={services} />
      )}
    </div>
  );
}

const withTask = (tasks: readonly Task[], task: Task, on: boolean): Task[] =>
  taskSchema.options.filter((each) => (each === task ? on : tasks.includes(each)));

const jsonFile = (content: object) =>
  new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' });

function TemplateWords({ id }: { id: string }) {
  const { about, source } = protocolTemplates.get(id);
  return (
    <p className="small-print">
      {about} {source && <cite>{source}</cite>}
    </p>
  );
}
