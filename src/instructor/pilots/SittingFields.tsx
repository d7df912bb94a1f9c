import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import { instruments } from '../../research/instruments/index.ts';
import { CommittedNumber } from '../fields/CommittedNumber.tsx';

type SittingDraft = ProtocolDraft['sitting'];

interface SittingFieldsProps {
  readonly sitting: SittingDraft;
  readonly onChange: (sitting: SittingDraft) => void;
}

const occasions = {
  before: 'Before',
  afterPeriod: 'After each display',
  perCondition: 'At the end, for each',
} as const;
const allOccasions = ['before', 'afterPeriod', 'perCondition'] as const;

/** What students do besides reading: questionnaires, practice, breaks and how long everything may take. */
export function SittingFields({ sitting, onChange }: SittingFieldsProps) {
  return (
    <section className="plan-form" aria-labelledby="sitting-fields-heading">
      <h2 id="sitting-fields-heading">What students do</h2>
      <table className="instrument-table">
        <caption>Questionnaires</caption>
        <thead>
          <tr>
            <th scope="col">Questionnaire</th>
            {allOccasions.map((occasion) => (
              <th key={occasion} scope="col">
                {occasions[occasion]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {instruments.all.map(({ id, name, fullName, minutes }) => (
            <tr key={id}>
              <th scope="row">
                {name} <small>{`${fullName}, ${minutes} min`}</small>
              </th>
              {allOccasions.map((occasion) => (
                <td key={occasion}>
                  <label className="tick">
                    <input
                      type="checkbox"
                      aria-label={`${name}: ${occasions[occasion].toLowerCase()}`}
                      checked={sitting[occasion].includes(id)}
                      onChange={({ target }) =>
                        onChange({ ...sitting, [occasion]: withId(sitting[occasion], id, target.checked) })
                      }
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check">
        <input
          type="checkbox"
          checked={sitting.preference}
          onChange={({ target }) => onChange({ ...sitting, preference: target.checked })}
        />{' '}
        At the end: which display would they choose, and why
      </label>
      <Gate sitting={sitting} onChange={onChange} />
      <fieldset>
        <legend>Minutes (leave empty for none)</legend>
        <div className="number-row">
          <Minutes label="Break between displays" name="breakMinutes" {...{ sitting, onChange }} />
          <Minutes label="At most for a case" name="caseMinutes" {...{ sitting, onChange }} />
          <Minutes label="At most for the sitting" name="sittingMinutes" {...{ sitting, onChange }} />
        </div>
      </fieldset>
    </section>
  );
}

const withId = (ids: readonly string[], id: string, on: boolean): string[] =>
  instruments.all.map((each) => each.id).filter((each) => (each === id ? on : ids.includes(each)));

interface MinutesProps extends SittingFieldsProps {
  readonly label: string;
  readonly name: 'breakMinutes' | 'caseMinutes' | 'sittingMinutes';
}

function Minutes({ label, name, sitting, onChange }: MinutesProps) {
  const { [name]: minutes, ...rest } = sitting;
  return (
    <CommittedNumber
      label={label}
      value={minutes}
      least={1}
      most={600}
      onCommit={(next) => onChange({ ...sitting, [name]: next })}
      onEmpty={() => onChange(rest)}
    />
  );
}

/** What is practised to before a gate is taken off again. */
const usualGate = { lengths: 3, withinMm: 2, places: 2 };

/** The practice that must be passed before the first case on each display. */
function Gate({ sitting, onChange }: SittingFieldsProps) {
  const { familiarisation: gate, ...rest } = sitting;
  const set = (part: Partial<typeof usualGate>) =>
    onChange({ ...sitting, familiarisation: { ...usualGate, ...gate, ...part } });
  return (
    <fieldset>
      <legend>Practice before the first case on each display</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={gate !== undefined}
          onChange={({ target }) => (target.checked ? set({}) : onChange(rest))}
        />{' '}
        Nobody reads a case before the tools are in hand
      </label>
      {gate && (
        <div className="number-row">
          <CommittedNumber
            label="Lengths to measure right"
            value={gate.lengths}
            least={0}
            most={20}
            onCommit={(lengths) => set({ lengths: Math.round(lengths) })}
          />
          <CommittedNumber
            label="Right means within (mm)"
            value={gate.withinMm}
            least={0.1}
            most={50}
            onCommit={(withinMm) => set({ withinMm })}
          />
          <CommittedNumber
            label="Places to show right"
            value={gate.places}
            least={0}
            most={20}
            onCommit={(places) => set({ places: Math.round(places) })}
          />
        </div>
      )}
    </fieldset>
  );
}
