import { z } from 'zod';
import { UserError } from '../base/user-error.ts';
import { measurementKinds } from './index.ts';
import { lpsSchema } from './lps-schema.ts';
import { markColours } from './mark-colour.ts';
import type { Measurement } from './measurement.ts';

/** Nobody places more; a list of them is still drawn at once. */
const MOST_MEASUREMENTS = 2000;

/** Ten times the length of a table, from the origin that the scanner chose, mm. */
const FARTHEST_MM = 100_000;

/** One measurement as it stands in files, of a known kind and with as many points as that needs. */
export const measurementSchema = z
  .strictObject({
    id: z.string().min(1),
    kind: z.string(),
    points: z.array(lpsSchema),
    label: z.string().optional(),
    parameters: z.record(z.string(), z.number()).optional(),
    colour: z.enum(markColours).optional(),
    locked: z.boolean().optional(),
    hidden: z.boolean().optional(),
    createdAt: z.number(),
  })
  .superRefine((value, context) => {
    if (!measurementKinds.has(value.kind)) {
      const known = measurementKinds.all.map((kind) => kind.kind).join(', ');
      context.addIssue({ code: 'custom', path: ['kind'], message: `unknown; use one of: ${known}` });
      return;
    }
    const { minPoints, maxPoints, parameters = [] } = measurementKinds.get(value.kind);
    const count = value.points.length;
    if (count < minPoints || count > maxPoints) {
      const needs = maxPoints > minPoints ? `${minPoints} to ${maxPoints}` : minPoints;
      const message = `has ${count} points, a ${value.kind} needs ${needs}`;
      context.addIssue({ code: 'custom', path: ['points'], message });
    }
    if (value.points.flat().some((mm) => Math.abs(mm) > FARTHEST_MM))
      context.addIssue({
        code: 'custom',
        path: ['points'],
        message: 'farther away than any scanner reaches',
      });
    const given = value.parameters ?? {};
    for (const { id, min, max } of parameters)
      if (!(given[id]! >= min && given[id]! <= max)) {
        const message = `is ${given[id] ?? 'missing'}; a ${value.kind} needs ${min} to ${max}`;
        context.addIssue({ code: 'custom', path: ['parameters', id], message });
      }
    for (const id of Object.keys(given))
      if (!parameters.some((parameter) => parameter.id === id))
        context.addIssue({ code: 'custom', path: ['parameters', id], message: `a ${value.kind} has none` });
  });

const listSchema = z.strictObject({
  schema: z.literal('oblique/measurements', 'it holds something else'),
  version: z.literal(1, 'another version of Oblique made it'),
  /** Every position is patient LPS in millimetres (DICOM PS3.3 C.7.6.2.1.1). */
  space: z.literal('LPS'),
  /** What stands for the frame of reference of the images that were measured (`report/stand-in-uids.ts`). */
  scan: z.string().max(64).optional(),
  measurements: z
    .array(measurementSchema)
    .max(MOST_MEASUREMENTS, `more than ${MOST_MEASUREMENTS} measurements`)
    .refine((list) => new Set(list.map((m) => m.id)).size === list.length, 'two measurements share an id'),
});

/** What a file of measurements holds. */
export interface MeasurementList {
  readonly measurements: readonly Measurement[];
  /** What stands for the frame of reference of the images; undefined where the file does not say. */
  readonly scan: string | undefined;
}

/** A measurement list as JSON text that `parseMeasurementList` reads back without loss. */
export function serialiseMeasurements(measurements: readonly Measurement[], scan?: string): string {
  const list = { schema: 'oblique/measurements', version: 1, space: 'LPS', scan, measurements };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** Reads what `serialiseMeasurements` wrote; a `UserError` names the first thing that is wrong and where. */
export function parseMeasurementList(text: string): MeasurementList {
  return checkMeasurementList(jsonOf(text));
}

/** The same for JSON that was parsed already. */
export function checkMeasurementList(data: unknown): MeasurementList {
  const parsed = listSchema.safeParse(data);
  if (parsed.success) return { measurements: parsed.data.measurements, scan: parsed.data.scan };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the whole file';
  throw new UserError(
    'measurements/unreadable',
    `This is not a measurement file that Oblique wrote: ${where}: ${issue?.message}. Choose another file.`,
    { path: where, issues: parsed.error.issues.length },
    { cause: parsed.error },
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
