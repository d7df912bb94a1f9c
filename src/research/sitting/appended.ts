import { z } from 'zod';

/** What a server says became of the events that a device handed over. */
export const appendedSchema = z.strictObject({
  /** Numbers of events that are stored there, now or before. */
  acknowledged: z.array(z.int()),
  /** Those that are not kept, and why. */
  refused: z.array(z.strictObject({ number: z.int(), code: z.string() })),
});
export type Appended = Readonly<z.infer<typeof appendedSchema>>;
