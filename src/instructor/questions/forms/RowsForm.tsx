import { Fragment } from 'react';
import { blankRow } from '../../../teaching/authoring/blank-question.ts';
import { useDesk } from '../../desk-context.ts';
import { RowsField } from '../../fields/RowsField.tsx';
import type { FormProps } from '../form-props.ts';

/** Things of one sort, each with the fields that the kind names. */
export function RowsForm({ field, root, question, Nested }: FormProps<'rows'>) {
  const desk = useDesk();
  const newId = () => desk.newId().slice(0, 6);
  return (
    <RowsField
      label={field.label}
      help={field.help}
      item={field.item}
      path={[...root, ...field.at]}
      blank={() => blankRow(field.of, newId, field.ids ? { id: newId() } : {})}
    >
      {(path) =>
        field.of.map((part) => (
          <Fragment key={part.label}>
            <Nested field={part} root={path} question={question} />
          </Fragment>
        ))
      }
    </RowsField>
  );
}
