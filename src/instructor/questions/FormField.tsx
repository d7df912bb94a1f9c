import type { ComponentType } from 'react';
import type { AuthorField } from '../../teaching/author-field.ts';
import { LinesField } from '../fields/LinesField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { SwitchField } from '../fields/SwitchField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { FormProps } from './form-props.ts';
import { ChoicesForm } from './forms/ChoicesForm.tsx';
import { MeasuredForm } from './forms/MeasuredForm.tsx';
import { PlaceForm } from './forms/PlaceForm.tsx';
import { RegionForm } from './forms/RegionForm.tsx';
import { RowsForm } from './forms/RowsForm.tsx';
import { ScaleForm } from './forms/ScaleForm.tsx';
import { ThresholdsForm } from './forms/ThresholdsForm.tsx';
import { WhichForm } from './forms/WhichForm.tsx';

type FormTable = { readonly [F in AuthorField['field']]: ComponentType<FormProps<F>> };

const plain = ({ field, root }: Pick<FormProps<AuthorField['field']>, 'field' | 'root'>) => ({
  label: field.label,
  path: [...root, ...field.at],
  help: field.help,
  optional: field.optional,
});

/** The vocabulary of the forms, as the panel draws it: a word that is missing here does not compile. */
const table: FormTable = {
  line: (props) => <TextField {...plain(props)} />,
  text: (props) => <TextField {...plain(props)} rows={3} />,
  number: (props) => <NumberField {...plain(props)} unit={props.field.unit} />,
  switch: (props) => <SwitchField {...plain(props)} />,
  lines: (props) => <LinesField {...plain(props)} />,
  pick: (props) => <PickField {...plain(props)} options={props.field.options} />,
  which: WhichForm,
  choices: ChoicesForm,
  scale: ScaleForm,
  place: PlaceForm,
  region: RegionForm,
  measured: MeasuredForm,
  thresholds: ThresholdsForm,
  voxel: () => null,
  rows: RowsForm,
};

/** One field of a question's form. */
export function FormField(props: Omit<FormProps<AuthorField['field']>, 'Nested'>) {
  const Form = table[props.field.field] as ComponentType<FormProps<AuthorField['field']>>;
  return <Form {...props} Nested={FormField} />;
}
