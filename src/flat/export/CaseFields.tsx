import { type CaseDraft, caseSystems, type CaseSystem } from '../../teaching/case-draft.ts';

interface CaseFieldsProps {
  readonly draft: CaseDraft;
  readonly onChange: (draft: CaseDraft) => void;
}

const levels = ['introductory', 'intermediate', 'advanced'] as const;

/** What a teaching case says of itself; nothing of it may name the patient or the diagnosis. */
export function CaseFields({ draft, onChange }: CaseFieldsProps) {
  const text = (field: 'title' | 'diagnosis' | 'licence' | 'author', label: string, placeholder: string) => (
    <label className="labelled">
      {label}
      <input
        type="text"
        className="field"
        maxLength={120}
        placeholder={placeholder}
        value={draft[field]}
        onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <section aria-labelledby="share-case">
      <h3 id="share-case">The case</h3>
      <div className="case-fields">
        {text('title', 'Title, without the diagnosis', 'Chest CT')}
        <label className="labelled">
          Body system
          <select
            className="field"
            value={draft.system}
            onChange={(event) => onChange({ ...draft, system: event.currentTarget.value as CaseSystem })}
          >
            {Object.keys(caseSystems).map((system) => (
              <option key={system}>{system}</option>
            ))}
          </select>
        </label>
        <label className="labelled">
          Level
          <select
            className="field"
            value={draft.level}
            onChange={(event) =>
              onChange({ ...draft, level: event.currentTarget.value as CaseDraft['level'] })
            }
          >
            {levels.map((level) => (
              <option key={level}>{level}</option>
            ))}
          </select>
        </label>
        <label className="labelled wide">
          History, without names, places and dates
          <textarea
            className="field"
            rows={3}
            maxLength={2000}
            placeholder="A 58-year-old has coughed for six weeks."
            value={draft.history}
            onChange={(event) => onChange({ ...draft, history: event.currentTarget.value })}
          />
        </label>
        {text('diagnosis', 'Diagnosis (kept in the answer key)', 'May wait until there are questions')}
        {text('author', 'Author', 'You, or your department')}
        {text('licence', 'Licence', 'CC-BY-4.0')}
      </div>
      <p className="small-print">Questions and findings can be added later; this case opens without them.</p>
    </section>
  );
}
