import { z } from 'zod';

/**
 * What is measured in a case, for the case list. The tool itself is not told there: that a Cobb angle is asked for
 * would give the answer away.
 */
export const quantitySchema = z.enum(['length', 'angle', 'area', 'volume', 'density']);
export type Quantity = z.infer<typeof quantitySchema>;
