import { z } from 'zod';
import { lps } from '../imaging/spaces.ts';

const triple = z.tuple([z.number(), z.number(), z.number()]);

/** A patient position as JSON, [x, y, z] in LPS mm, finite. */
export const lpsSchema = triple.transform(([x, y, z]) => lps(x, y, z));
