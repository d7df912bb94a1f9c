import { z } from 'zod';

/** One thing to choose or to put in order. */
export const optionSchema = z.strictObject({ id: z.string().min(1), text: z.string().min(1) });
export type Option = Readonly<z.infer<typeof optionSchema>>;

/**
 * The whole vocabulary by which questions are answered: every front end draws these five and knows no
 * question kind. A response is an object with one entry per control, by the control's `id`.
 */
export type Control =
  /** Value: the chosen option's id. */
  | { readonly control: 'choose-one'; readonly id: string; readonly options: readonly Option[] }
  /** Value: the ids of the chosen options, in any order. */
  | { readonly control: 'choose-many'; readonly id: string; readonly options: readonly Option[] }
  /** Value: the ids of all options, in the student's order. */
  | { readonly control: 'order'; readonly id: string; readonly options: readonly Option[] }
  /** Value: [x, y, z] in LPS mm, from a marker put anywhere in the volume. */
  | { readonly control: 'pick-point'; readonly id: string; readonly label: string }
  /** Value: `{ kind, points }` of a measurement of the named kind, placed for this or already there. */
  | {
      readonly control: 'measure';
      readonly id: string;
      readonly label: string;
      readonly measurementKind: string;
    };
