import type { ComponentType } from 'react';
import type { AuthorField } from '../../teaching/author-field.ts';
import type { EditPath } from '../../teaching/authoring/edit.ts';

/** What draws one word of the forms' vocabulary is given. */
export interface FormProps<F extends AuthorField['field']> {
  readonly field: Extract<AuthorField, { field: F }>;
  /** What the field's paths begin from: the question, or the row. */
  readonly root: EditPath;
  readonly question: EditPath;
  /** Draws the fields of a row. */
  readonly Nested: ComponentType<Omit<FormProps<AuthorField['field']>, 'Nested'>>;
}
