import { z } from 'zod';
import { lpsSchema } from '../measure/lps-schema.ts';

/** One thing to choose or to put in order. */
export const optionSchema = z.strictObject({ id: z.string().min(1), text: z.string().min(1) });
export type Option = Readonly<z.infer<typeof optionSchema>>;

/** A scale of equal steps from `min` to `max`, with words at its ends. */
export const scaleSchema = z
  .strictObject({
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    minLabel: z.string().min(1),
    maxLabel: z.string().min(1),
    /** What a number counts, after it: "%". */
    unit: z.string().min(1).optional(),
  })
  .refine(({ min, max, step }) => min + step <= max, { error: 'needs at least two steps from min to max' });
export type Scale = Readonly<z.infer<typeof scaleSchema>>;

/** A place with how sure the student is of it, on the control's scale. */
export const ratedPointSchema = z.strictObject({ at: lpsSchema, rating: z.number() });
export const ratedPointsSchema = z.array(ratedPointSchema);
export type RatedPoint = Readonly<z.infer<typeof ratedPointSchema>>;

/** What a measurement read of the voxels in it: mean and SD in the unit of the image, and about how many they are. */
export const measuredSchema = z.strictObject({
  mean: z.number(),
  sd: z.number().nonnegative(),
  voxels: z.int().nonnegative(),
});
export type Measured = Readonly<z.infer<typeof measuredSchema>>;

/** What one control of a panel holds: a text or an option's id, a number, or several ids. */
export type ChoiceValue = string | number | readonly string[];

/**
 * The whole vocabulary by which questions are answered: every front end draws these nine and knows no
 * question kind. A response is an object with one entry per control, by the control's `id`.
 */
export type Control =
  /** Value: the chosen option's id. */
  | { readonly control: 'choose-one'; readonly id: string; readonly options: readonly Option[] }
  /** Value: the ids of the chosen options, in any order. */
  | { readonly control: 'choose-many'; readonly id: string; readonly options: readonly Option[] }
  /** Value: the ids of all options, in the student's order. */
  | { readonly control: 'order'; readonly id: string; readonly options: readonly Option[] }
  /** Value: the ids of one to `atMost` options, the most likely first. */
  | {
      readonly control: 'rank';
      readonly id: string;
      readonly options: readonly Option[];
      readonly atMost: number;
    }
  /** Value: what was typed, not blank. */
  | {
      readonly control: 'text';
      readonly id: string;
      readonly label: string;
      readonly maxLength: number;
      readonly multiline: boolean;
    }
  /** Value: the number set; none until the student has set one. */
  | ({ readonly control: 'slider'; readonly id: string; readonly label: string } & Scale)
  /** Value: [x, y, z] in LPS mm, from a marker put anywhere in the volume. */
  | { readonly control: 'pick-point'; readonly id: string; readonly label: string }
  /** Value: a list of `RatedPoint`; none at all says that there is nothing to mark, and is an answer. */
  | {
      readonly control: 'mark-points';
      readonly id: string;
      readonly label: string;
      /** How sure the student is of each; a new mark has the middle. */
      readonly rating: Scale;
    }
  /**
   * Value: `{ kind, points }` of a measurement of the named kind, placed for this or already there; with
   * `values`, also `measured`: what it read of the image.
   */
  | {
      readonly control: 'measure';
      readonly id: string;
      readonly label: string;
      readonly measurementKind: string;
      readonly values?: boolean;
    };
