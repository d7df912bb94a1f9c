import type { Option } from '../../../teaching/control.ts';
import type { AuthorField } from '../../../teaching/author-field.ts';
import { type Edit, type EditPath, valueAt } from '../../../teaching/authoring/edit.ts';
import { mixedOptions } from '../../../teaching/authoring/mixed-options.ts';
import { useDesk, useDraft } from '../../desk-context.ts';
import { TextField } from '../../fields/TextField.tsx';
import { useWanted } from '../../fields/Labelled.tsx';
import type { FormProps } from '../form-props.ts';

type Choices = Extract<AuthorField, { field: 'choices' }>;

/** Options with which of them are right, and why the others are not. */
export function ChoicesForm({ field, root }: FormProps<'choices'>) {
  const desk = useDesk();
  const path = [...root, ...field.at];
  const own = useWanted<HTMLFieldSetElement>(path);
  const stored = useDraft((draft) => valueAt(draft, path));
  const right = useDraft((draft) => field.right && valueAt(draft, [...root, ...field.right.at]));
  const options = inOrder(Array.isArray(stored) ? (stored as readonly Option[]) : [], field, right);
  const isRight = (id: string) => (Array.isArray(right) ? right.includes(id) : right === id);
  const name = `right ${path.join('.')}`;
  const run = (what: string, edits: readonly Edit[]) => desk.change({ edit: 'all', edits }, what);
  const put = (next: readonly Option[], what: string, more: readonly Edit[] = []) =>
    run(what, [...listed(next, field, root), ...more]);
  const toggle = (id: string) => {
    if (!field.right) return;
    const at = [...root, ...field.right.at];
    if (field.right.mode === 'one') return run('Right answer', [{ edit: 'set', path: at, value: id }]);
    const ids = Array.isArray(right) ? right.map(String) : [];
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    run('Right answers', [{ edit: 'set', path: at, value: next }]);
  };
  const remove = (gone: string) => {
    const without = options.filter(({ id }) => id !== gone);
    put(without, 'Remove an option', withoutAnswer(gone, field, root, right));
  };
  const listAt = (id: string) => (stored as readonly Option[]).findIndex((option) => option.id === id);
  return (
    <fieldset className="authored-rows" ref={own} data-path={path.join('.')}>
      <legend>{field.label}</legend>
      {field.help && <small>{field.help}</small>}
      {options.map(({ id, text }, i) => (
        <div key={id} className="authored-row">
          <div className="authored-choice">
            {field.right && field.right.mode !== 'order' && (
              <input
                type={field.right.mode === 'one' ? 'radio' : 'checkbox'}
                name={name}
                title="Right"
                aria-label={`Option ${i + 1} is right`}
                checked={isRight(id)}
                onChange={() => toggle(id)}
              />
            )}
            <TextField label={`Option ${i + 1}`} path={[...path, listAt(id), 'text']} />
            {i > 0 && (
              <button
                type="button"
                className="text-button"
                aria-label={`Move option ${i + 1} up`}
                onClick={() => put(swapped(options, i), 'Move an option')}
              >
                Up
              </button>
            )}
            {options.length > 2 && (
              <button
                type="button"
                className="text-button"
                aria-label={`Remove option ${i + 1}`}
                onClick={() => remove(id)}
              >
                Remove
              </button>
            )}
          </div>
          {field.reasons && !isRight(id) && (
            <TextField
              label={`Why “${text || `option ${i + 1}`}” is wrong`}
              path={[...root, ...field.reasons, id]}
              optional
            />
          )}
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => put([...options, { id: desk.newId().slice(0, 6), text: '' }], 'Add an option')}
      >
        Add an option
      </button>
    </fieldset>
  );
}

/** Options as the author lists them: in the right order, where that is the answer. */
function inOrder(options: readonly Option[], { right }: Choices, ids: unknown): readonly Option[] {
  if (right?.mode !== 'order' || !Array.isArray(ids)) return options;
  const placeOf = ({ id }: Option) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...options].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where the order is the answer, students see the options mixed. */
function listed(options: readonly Option[], { at, right }: Choices, root: EditPath): Edit[] {
  const path = [...root, ...at];
  if (right?.mode !== 'order') return [{ edit: 'set', path, value: [...options] }];
  return [
    { edit: 'set', path, value: [...mixedOptions(options)] },
    { edit: 'set', path: [...root, ...right.at], value: options.map(({ id }) => id) },
  ];
}

/** An option that goes takes its reason and its being right with it. */
function withoutAnswer(gone: string, { right, reasons }: Choices, root: EditPath, ids: unknown): Edit[] {
  const edits: Edit[] = reasons ? [{ edit: 'set', path: [...root, ...reasons, gone] }] : [];
  if (!right || right.mode === 'order') return edits;
  const path = [...root, ...right.at];
  if (Array.isArray(ids))
    return [...edits, { edit: 'set', path, value: ids.map(String).filter((id) => id !== gone) }];
  return ids === gone ? [...edits, { edit: 'set', path }] : edits;
}

function swapped(options: readonly Option[], i: number): readonly Option[] {
  const next = [...options];
  [next[i - 1], next[i]] = [next[i]!, next[i - 1]!];
  return next;
}
