import { useId } from 'react';
import type { DraftedProtocol } from '../../research/protocol/protocol-draft.ts';
import { protocolTemplates } from '../../research/protocol/templates.ts';
import { Problem } from '../running/Problem.tsx';
import { TextField } from '../running/TextField.tsx';
import { useTask } from '../running/use-task.ts';
import type { ChangeDraft } from './change-draft.ts';
import { fromTemplate, onServer, type Plan, planFromFile, planFromTemplate, savedFile } from './plan.ts';
import { problemsAt } from './problems-at.ts';
import { shortName } from './short-name.ts';

interface PilotFieldsProps {
  readonly plan: Plan;
  readonly problems: DraftedProtocol['problems'];
  readonly onChange: ChangeDraft;
  /** Puts another plan in the place of this one; `what` names it for undo. */
  readonly onReplace: (plan: Plan, what: string) => void;
}

/** What a plan begins with, and what the pilot is called. */
export function PilotFields({ plan, problems, onChange, onReplace }: PilotFieldsProps) {
  const { draft, from } = plan;
  const opened = from === onServer;
  const opening = useTask();
  const id = useId();
  return (
    <section className="plan-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{opened ? `The pilot ${draft.id}` : 'The pilot'}</h2>
      {!opened && (
        <>
          <p className="pilot-field">
            <label htmlFor={`${id}-template`}>Start from</label>
            <select
              id={`${id}-template`}
              value={from === savedFile ? '' : from}
              onChange={({ target }) =>
                onReplace(
                  planFromTemplate(target.value),
                  `start from “${protocolTemplates.get(target.value).name}”`,
                )
              }
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
              Open a saved plan…
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
                void opening.run(async () => onReplace(planFromFile(await file.text()), `open ${file.name}`));
              }}
            />
          </p>
          <Problem problem={opening.problem} />
          {fromTemplate(plan) && <TemplateWords id={from} />}
        </>
      )}
      <TextField
        label="Title"
        value={draft.title}
        maxLength={200}
        problems={problemsAt(problems, 'title')}
        onChange={(title) => onChange({ title }, 'title', 'title')}
      />
      {!opened && (
        <TextField
          label="Short name"
          help="In file names and on the server; letters, digits and dashes."
          value={draft.id}
          spellCheck={false}
          maxLength={64}
          problems={problemsAt(problems, 'id')}
          onChange={(typed) => onChange({ id: shortName(typed) }, 'short name', 'short name')}
        />
      )}
    </section>
  );
}

function TemplateWords({ id }: { id: string }) {
  const { about, source } = protocolTemplates.get(id);
  return (
    <p className="small-print">
      {about} {source && <cite>{source}</cite>}
    </p>
  );
}
