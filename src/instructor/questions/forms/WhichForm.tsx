import { valueAt } from '../../../teaching/authoring/edit.ts';
import { useDraft } from '../../desk-context.ts';
import { PickField } from '../../fields/PickField.tsx';
import type { FormProps } from '../form-props.ts';

/** One of the question's own rows, by its name. */
export function WhichForm({ field, root, question }: FormProps<'which'>) {
  const rows = useDraft((draft) => valueAt(draft, [...question, ...field.of]));
  const options = Array.isArray(rows)
    ? rows.map((row: { id?: string; label?: string; text?: string }) => ({
        id: row.id ?? '',
        text: row.label || row.text || row.id || '',
      }))
    : [];
  return <PickField label={field.label} path={[...root, ...field.at]} options={options} />;
}
