import { useEffect, useId, useMemo, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import { createSeed } from '../../research/allocation/create-seed.ts';
import { lockProtocol } from '../../research/protocol/lock-protocol.ts';
import {
  type ProtocolDraft,
  protocolFromDraft,
  setsNeeded,
  taskWords,
} from '../../research/protocol/protocol-draft.ts';
import { protocolTemplates } from '../../research/protocol/templates.ts';
import type { Case } from '../../teaching/case.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { type Task, taskSchema } from '../../teaching/library/task.ts';
import { CasePicker } from './CasePicker.tsx';
import type { PilotServices } from './pilot-services.ts';
import { Rehearsal } from './Rehearsal.tsx';

interface ProtocolEditorProps {
  /** The bundled cases; undefined while they are being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly services: PilotServices;
}

/** A pilot's plan: a template, cases, questions and times; checked while it is written, rehearsed, locked and saved. */
export function ProtocolEditor({ cases, services }: ProtocolEditorProps) {
  const [draft, setDraft] = useState<ProtocolDraft>(() => draftFrom('sievrt-replication'));
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Case>>(new Map());
  const [problem, setProblem] = useState<UserError | undefined>(undefined);
  const [said, setSaid] = useState('');
  const id = useId();
  const change = (part: Partial<ProtocolDraft>) => setDraft((before) => ({ ...before, ...part }));
  const wanted = useMemo(() => [...new Set(draft.caseSets.flat())], [draft.caseSets]);
  useEffect(() => {
    const missing = wanted.filter((caseId) => !loaded.has(caseId));
    if (missing.length === 0) return;
    let over = false;
    Promise.all(missing.map((caseId) => services.loadCase(caseId))).then(
      (found) => {
        if (!over)
          setLoaded((before) => new Map([...before, ...found.map((each) => [each.id, each] as const)]));
      },
      (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        if (!over) setProblem(error);
      },
    );
    return () => {
      over = true;
    };
  }, [wanted, loaded, services]);
  const { protocol, problems } = useMemo(() => protocolFromDraft(draft, loaded), [draft, loaded]);
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
      <form className="plan-form" onSubmit={(event) => event.preventDefault()}>
        <p className="pilot-field">
          <label htmlFor={`${id}-template`}>Start from</label>
          <select
            id={`${id}-template`}
            onChange={({ target }) => {
              setDraft(draftFrom(target.value));
              setSaid('');
            }}
          >
            {protocolTemplates.all.map((template) => (
              <option key={template.id} value={template.id}>
                {template.name}
              </option>
            ))}
          </select>
        </p>
        <TemplateWords id={draft.id} />
        <p className="pilot-field">
          <label htmlFor={`${id}-title`}>Title</label>
          <input
            id={`${id}-title`}
            type="text"
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </p>
        <p className="pilot-field">
          <label htmlFor={`${id}-n`}>Students</label>
          <input
            id={`${id}-n`}
            type="number"
            min={2}
            max={500}
            value={draft.participants}
            onChange={({ target }) => change({ participants: Math.max(2, target.valueAsNumber || 2) })}
          />
        </p>
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
        <p className="pilot-field">
          <label htmlFor={`${id}-consent`}>Information and consent</label>
          <textarea
            id={`${id}-consent`}
            rows={5}
            value={draft.consentText}
            onChange={({ target }) => change({ consentText: target.value })}
          />
        </p>
      </form>
      <section className="plan-form" aria-labelledby={`${id}-check`}>
        <h2 id={`${id}-check`}>{problems.length === 0 ? 'Ready to lock' : 'Before it can be locked'}</h2>
        {problem && (
          <p role="alert" className="problem">
            {problem.message} <code>{problem.code}</code>
          </p>
        )}
        <ul role="status">
          {problems.map(({ path, message }, i) => (
            <li key={`${path} ${i}`}>{message}</li>
          ))}
        </ul>
        <Orders sequences={protocol.sequences} />
        <div className="button-row">
          <button
            type="button"
            className="button primary"
            disabled={problems.length > 0}
            onClick={() => void lock()}
          >
            Lock and save…
          </button>
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
      {problems.length === 0 && (
        <Rehearsal key={JSON.stringify(draft)} protocol={protocol} services={services} />
      )}
    </div>
  );
}

function draftFrom(templateId: string): ProtocolDraft {
  const template = protocolTemplates.get(templateId);
  return {
    ...template,
    title: template.name,
    caseSets: Array.from({ length: setsNeeded(template) }, () => []),
  };
}

const withTask = (tasks: readonly Task[], task: Task, on: boolean): Task[] =>
  taskSchema.options.filter((each) => (each === task ? on : tasks.includes(each)));

const jsonFile = (content: object) =>
  new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' });

function TemplateWords({ id }: { id: string }) {
  if (!protocolTemplates.has(id)) return null;
  const { about, source } = protocolTemplates.get(id);
  return (
    <p className="small-print">
      {about} {source && <cite>{source}</cite>}
    </p>
  );
}

/** The orders that students are given, in turn and at random. */
function Orders({ sequences }: { sequences: readonly { readonly id: string }[] }) {
  return (
    <p className="small-print">
      {sequences.length === 1
        ? 'Everybody does: '
        : 'Students are allocated at random, in equal shares, to: '}
      {sequences.map(({ id }) => id).join(', ')}.
    </p>
  );
}
