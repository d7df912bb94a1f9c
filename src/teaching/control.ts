import { z } from 'zod';
import { lpsSchema } from '../measure/lps-schema.ts';

/** One thing to choose or to put in order. */
export const optionSchema = z.strictObject({ id: z.string().min(1), text: z.string().min(1) });
export type Option = z.infer<typeof optionSchema>;

/**
 * The whole vocabulary by which questions are answered: every front end draws these five and knows no
 * question kind. The response gets one entry, `response[control.id]`, of the value schema named here.
 */
export type Control =
  /** Value: `choiceValue`. */
  | { readonly control: 'choose-one'; readonly id: string; readonly options: readonly Option[] }
  /** Value: `choicesValue`, the chosen ids. */
  | { readonly control: 'choose-many'; readonly id: string; readonly options: readonly Option[] }
  /** Value: `choicesValue`, all ids in the student's order. */
  | { readonly control: 'order'; readonly id: string; readonly options: readonly Option[] }
  /** Value: `pointValue`; the student puts one marker anywhere in the volume. */
  | { readonly control: 'pick-point'; readonly id: string; readonly label: string }
  /** Value: `measurementValue`; the student uses the named measuring tool, or picks one already placed. */
  | {
      readonly control: 'measure';
      readonly id: string;
      readonly label: string;
      readonly measurementKind: string;
    };

export const choiceValue = z.string().min(1);
export const choicesValue = z
  .array(z.string().min(1))
  .refine((ids) => new Set(ids).size === ids.length, 'must not name an option twice');
export const pointValue = lpsSchema;
export const measurementValue = z.strictObject({
  kind: z.string().min(1),
  points: z.array(lpsSchema).min(1),
});
