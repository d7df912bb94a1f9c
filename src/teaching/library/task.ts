import { z } from 'zod';

/** What a question has a student do; the case list can be searched by it. */
export const taskSchema = z.enum(['find', 'recognise', 'measure', 'decide', 'name', 'rank', 'write']);
export type Task = z.infer<typeof taskSchema>;
