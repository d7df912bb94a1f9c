import { z } from 'zod';
import { conditionSchema } from '../condition.ts';

/** How steadily a display was drawn in one sitting: the time between frames, counted in bins of 1 ms. */
export const paceSchema = z.strictObject({
  condition: conditionSchema,
  /** The display's own rate. */
  refreshHz: z.number().positive(),
  /** Whether the device said that rate, or it was taken from the frames themselves. */
  refreshFrom: z.enum(['device', 'frames']),
  frames: z.int().min(0),
  /** Refreshes of the display that had to show the frame before again. */
  dropped: z.int().min(0),
  /** Gaps of three seconds or more, as with the headset off; in no other number here. */
  pauses: z.int().min(0),
  longestMs: z.number().min(0),
  /** Frames by time since the frame before: entry i counts i … i + 1 ms, the last everything above. */
  histogram: z.array(z.int().min(0)).min(1),
});
export type Pace = z.infer<typeof paceSchema>;
