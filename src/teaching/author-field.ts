import type { Json } from '../base/json.ts';
import type { Option } from './control.ts';

/** Where a field's value stands: from `prompt` or `key` of the question, or from the row that the field is of. */
export type FieldPath = readonly string[];

/**
 * The whole vocabulary of the forms in which questions are written: an editor draws these and knows no question
 * kind. A kind lists its fields in the order in which an author thinks of them.
 */
export type AuthorField = {
  readonly at: FieldPath;
  readonly label: string;
  /** One sentence that helps; shown below the field. */
  readonly help?: string;
  /** What it begins with; without one, what the field's own emptiness is. */
  readonly initial?: Json;
  /** May be left out: an empty field has no value. */
  readonly optional?: boolean;
} & (
  | { readonly field: 'line' }
  | { readonly field: 'text' }
  | { readonly field: 'number'; readonly unit?: string }
  | { readonly field: 'switch' }
  | { readonly field: 'pick'; readonly options: readonly Option[] }
  /** The id of one of the question's own rows, as of a report's sections. */
  | { readonly field: 'which'; readonly of: FieldPath }
  /** A list of short texts, one a line. */
  | { readonly field: 'lines' }
  /** Options of the student, with which are right and why the others are not. `order`: as they are listed. */
  | {
      readonly field: 'choices';
      readonly right?: { readonly mode: 'one' | 'many' | 'order'; readonly at: FieldPath };
      readonly reasons?: FieldPath;
    }
  /** A scale of equal steps with words at its ends. */
  | { readonly field: 'scale' }
  /** One position. */
  | { readonly field: 'place' }
  /** Where something lies: the outline of a finding, or of a measurement; `list` where several parts may be. */
  | { readonly field: 'region'; readonly list?: boolean }
  /** Taken from a measurement or a finding at once: its value, its points, the tool that gave it. */
  | {
      readonly field: 'measured';
      /** Which tools may be taken from; any where it is not said. */
      readonly kinds?: readonly string[];
      /** Whether the value is a mean of voxels. */
      readonly hu?: boolean;
      readonly tool?: FieldPath;
      readonly points?: FieldPath;
      readonly unit?: FieldPath;
      /** The outline of the finding that it was taken from. */
      readonly outline?: FieldPath;
      /** Where lines are drawn that give the value. */
      readonly lines?: FieldPath;
    }
  /** Cut-offs of the case. */
  | { readonly field: 'thresholds' }
  /** The size of a voxel: nobody writes it. */
  | { readonly field: 'voxel' }
  /** Things of one sort, each with fields of its own; `ids`: and with an id, which the editor gives. */
  | {
      readonly field: 'rows';
      readonly item: string;
      readonly of: readonly AuthorField[];
      readonly ids?: boolean;
    }
);
