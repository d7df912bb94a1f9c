import type { DraftQuestion } from '../../teaching/authoring/draft.ts';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { plainRules } from '../../teaching/rules/answer-rules.ts';
import { useDesk } from '../desk-context.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { RowsField } from '../fields/RowsField.tsx';
import { TextField } from '../fields/TextField.tsx';

interface RulesFieldsProps {
  readonly path: EditPath;
  readonly rules: DraftQuestion['rules'];
}

/** Tries, hints and time, where they are not the plain ones. */
export function RulesFields({ path, rules }: RulesFieldsProps) {
  const desk = useDesk();
  const at = [...path, 'rules'];
  if (!rules)
    return (
      <button
        type="button"
        className="text-button"
        onClick={() =>
          desk.change(
            {
              edit: 'set',
              path: at,
              value: { tries: plainRules.tries, tryCost: plainRules.tryCost, hints: [] },
            },
            'Tries, hints and time',
          )
        }
      >
        Add tries, hints or a time limit
      </button>
    );
  return (
    <fieldset className="authored-rows" data-path={at.join('.')}>
      <legend>Tries, hints and time</legend>
      <div className="authored-pair">
        <NumberField label="Tries" path={[...at, 'tries']} />
        <NumberField label="Each further try costs (share)" path={[...at, 'tryCost']} />
      </div>
      <NumberField label="Time limit" unit="seconds" path={[...at, 'timeLimitS']} optional />
      <RowsField label="Hints" item="hint" path={[...at, 'hints']} blank={() => ({ text: '', cost: 0.25 })}>
        {(hint) => (
          <>
            <TextField label="Hint" path={[...hint, 'text']} />
            <NumberField label="It costs (share)" path={[...hint, 'cost']} />
          </>
        )}
      </RowsField>
      <button
        type="button"
        className="text-button"
        onClick={() => desk.change({ edit: 'set', path: at }, 'Plain tries and time')}
      >
        Back to one try without limit
      </button>
    </fieldset>
  );
}
