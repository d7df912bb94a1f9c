import type { Json } from '../../base/json.ts';
import type { AuthorField, FieldPath } from '../author-field.ts';
import type { Option } from '../control.ts';
import type { QuestionKind } from '../question-kind.ts';
import type { DraftQuestion } from './draft.ts';
import { applyEdit, valueAt } from './edit.ts';
import { mixedOptions } from './mixed-options.ts';

/** A question of a kind with nothing written yet but what its form begins with. */
export function blankQuestion(kind: QuestionKind, newId: () => string): DraftQuestion {
  const { prompt, key } = blankRow(kind.authoring, newId, { prompt: {}, key: {} }) as Readonly<
    Record<'prompt' | 'key', Readonly<Record<string, Json>>>
  >;
  return { id: newId(), kind: kind.kind, text: '', prompt, key, explanation: '' } as DraftQuestion;
}

/** What a form begins with, put into `start`. */
export function blankRow(fields: readonly AuthorField[], newId: () => string, start: Json): Json {
  return fields.reduce((row, field) => {
    const value = blankOf(field, newId);
    const withOwn =
      value === undefined ? row : applyEdit(row, { edit: 'set', path: field.at, value }).document;
    if (field.field !== 'choices') return withOwn;
    const withOrder = field.right?.mode === 'order' ? inOrder(withOwn, field.at, field.right.at) : withOwn;
    if (!field.reasons) return withOrder;
    return applyEdit(withOrder, { edit: 'set', path: field.reasons, value: {} }).document;
  }, start);
}

/** Where the order is the answer, the order is what the author sees; students see them mixed. */
function inOrder(row: Json, optionsAt: FieldPath, orderAt: FieldPath): Json {
  const options = valueAt(row, optionsAt) as readonly Option[];
  const edits = [
    { edit: 'set', path: optionsAt, value: [...mixedOptions(options)] },
    { edit: 'set', path: orderAt, value: options.map(({ id }) => id) },
  ] as const;
  return applyEdit(row, { edit: 'all', edits }).document;
}

function blankOf(field: AuthorField, newId: () => string): Json | undefined {
  if (field.initial !== undefined) return field.initial;
  if (field.optional) return undefined;
  switch (field.field) {
    case 'line':
    case 'text':
      return '';
    case 'switch':
      return false;
    case 'lines':
    case 'rows':
      return [];
    case 'choices':
      return [
        { id: newId(), text: '' },
        { id: newId(), text: '' },
      ];
    case 'voxel':
      return { $from: 'series.voxelDiagonalMm' };
    // What is measured, marked or chosen has no value before that.
    default:
      return undefined;
  }
}
