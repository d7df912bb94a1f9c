import { useMemo } from 'react';
import { certaintyText } from '../../teaching/case-lesson.ts';
import { caseSystems, type CaseSystem } from '../../teaching/case-draft.ts';
import type { Option } from '../../teaching/control.ts';
import { tellingTexts } from '../../teaching/authoring/draft-problems.ts';
import { titleOf } from '../../teaching/authoring/new-draft.ts';
import { useDesk, useDraft } from '../desk-context.ts';
import { LinesField } from '../fields/LinesField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { RowsField } from '../fields/RowsField.tsx';
import { TextField } from '../fields/TextField.tsx';

const same = (ids: readonly string[]) => ids.map((id) => ({ id, text: id }));
const systems = Object.keys(caseSystems) as CaseSystem[];
const bases = Object.entries(certaintyText).map(([id, text]) => ({ id, text }));
const kinds = [
  { id: 'patient', text: 'a patient’s, de-identified' },
  { id: 'synthetic', text: 'made by a program' },
  { id: 'object', text: 'of a test object' },
];

/** What the case says of itself: what students read before, and what they read after answering. */
export function CasePart({ windows }: { windows: readonly Option[] }) {
  const draft = useDraft((whole) => whole);
  const telling = useMemo(() => tellingTexts(draft), [draft]);
  const tells = (field: string) => telling.find(({ path }) => path[0] === field)?.message;
  const findings = useDraft(({ findings: all }) => all);
  return (
    <>
      <section aria-labelledby="author-before" className="authored-group">
        <h3 id="author-before">Students read this before they answer</h3>
        <TextField
          label="Title, without the diagnosis"
          path={['title']}
          placeholder="Chest CT"
          problem={tells('title')}
        />
        <TextField
          label="History, without names, places and dates"
          path={['history']}
          rows={3}
          placeholder="A 58-year-old has coughed for six weeks."
          problem={tells('history')}
        />
        <LinesField label="Objectives" path={['objectives']} problem={tells('objectives')} />
        <div className="authored-pair">
          <SystemField />
          <PickField
            label="Level"
            path={['level']}
            options={same(['introductory', 'intermediate', 'advanced'])}
          />
        </div>
        <LinesField label="Tags" path={['tags']} problem={tells('tags')} />
        <div className="authored-pair">
          <NumberField label="Takes about" unit="minutes" path={['estimatedMinutes']} />
          <PickField label="First window" path={['windowPreset']} options={windows} />
        </div>
        <div className="authored-pair">
          <PickField label="The images are" path={['provenance', 'kind']} options={kinds} />
        </div>
        <LinesField label="Authors" path={['authors']} />
        <TextField label="Licence" path={['licence']} help="CC-BY-4.0: others may use it and name you." />
      </section>
      <section aria-labelledby="author-after" className="authored-group">
        <h3 id="author-after">They read this after answering</h3>
        <TextField label="Diagnosis" path={['diagnosis']} />
        <PickField label="How sure it is" path={['certainty', 'basis']} options={bases} />
        <TextField
          label="What it rests on"
          path={['certainty', 'note']}
          placeholder="Histology after resection"
        />
        <RowsField
          label="Differential"
          item="diagnosis"
          path={['differential']}
          blank={() => ({ name: '', for: [], against: [] })}
        >
          {(path) => (
            <>
              <TextField label="It could also have been" path={[...path, 'name']} />
              <LinesField label="For it" path={[...path, 'for']} />
              <LinesField label="Against it" path={[...path, 'against']} />
            </>
          )}
        </RowsField>
        <RowsField label="Pearls" item="pearl" path={['pearls']} blank={() => ({ text: '' })}>
          {(path) => (
            <>
              <TextField label="Worth remembering" path={[...path, 'text']} rows={2} />
              {findings.length > 0 && (
                <PickField
                  label="About the finding"
                  path={[...path, 'findingId']}
                  optional
                  options={findings.map(({ id, name }, i) => ({ id, text: name || `Finding ${i + 1}` }))}
                />
              )}
            </>
          )}
        </RowsField>
        <RowsField
          label="References"
          item="reference"
          path={['references']}
          blank={() => ({ citation: '', doi: '' })}
        >
          {(path) => (
            <>
              <TextField label="Citation" path={[...path, 'citation']} rows={2} />
              <TextField label="DOI, where you are sure of it" path={[...path, 'doi']} placeholder="10.…" />
            </>
          )}
        </RowsField>
      </section>
    </>
  );
}

/** The title and the first window follow the body system for as long as nobody chose others. */
function SystemField() {
  const desk = useDesk();
  const system = useDraft((draft) => draft.system);
  const choose = (next: CaseSystem) => {
    const { title, windowPreset } = desk.draft();
    const untouched = title === '' || title === titleOf(system);
    const followed = windowPreset === caseSystems[system as CaseSystem];
    desk.change(
      {
        edit: 'all',
        edits: [
          { edit: 'set', path: ['system'], value: next },
          ...(untouched ? [{ edit: 'set', path: ['title'], value: titleOf(next) } as const] : []),
          ...(followed ? [{ edit: 'set', path: ['windowPreset'], value: caseSystems[next] } as const] : []),
        ],
      },
      'Body system',
    );
  };
  return (
    <label className="authored" data-path="system">
      <span className="authored-label">Body system</span>
      <select
        className="field"
        value={system}
        onChange={({ currentTarget }) => choose(currentTarget.value as CaseSystem)}
      >
        {systems.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    </label>
  );
}
