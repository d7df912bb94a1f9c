import { z } from 'zod';

/**
 * What of a statement is against xAPI 1.0.3, Part Two (Data), written from the specification and not from the code
 * that makes statements: strict keys, one identifier per actor, IRIs, UUIDs, scores within their bounds, no nulls.
 */
export function statementProblems(statement: unknown): string[] {
  const result = statementSchema.safeParse(statement);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const iri = z.string().refine((text) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text), 'not an IRI');
const uuid = z.uuid();
const languageMap = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string());
const extensions = z.record(iri, z.unknown());
const activity = z.strictObject({
  objectType: z.literal('Activity'),
  id: iri,
  definition: z.strictObject({ type: iri, name: languageMap.optional() }).optional(),
});
/** Part Two 2.4.5.1: scaled −1 … 1, min < max, raw within them. */
const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1),
    raw: z.number(),
    min: z.number(),
    max: z.number(),
  })
  .refine(({ min, max }) => min < max, 'min is not below max')
  .refine(({ raw, min, max }) => raw >= min && raw <= max, 'raw is out of bounds');

const statementSchema = z
  .strictObject({
    id: uuid,
    actor: z.strictObject({
      objectType: z.literal('Agent'),
      account: z.strictObject({ homePage: z.url(), name: z.string().min(1) }),
    }),
    verb: z.strictObject({ id: iri, display: languageMap }),
    object: z.discriminatedUnion('objectType', [
      activity,
      z.strictObject({ objectType: z.literal('StatementRef'), id: uuid }),
    ]),
    result: z
      .strictObject({
        score: score.optional(),
        success: z.boolean().optional(),
        completion: z.boolean().optional(),
        response: z.string().optional(),
        duration: z
          .string()
          .regex(/^PT\d+(\.\d{1,2})?S$/)
          .optional(),
      })
      .optional(),
    context: z.strictObject({
      registration: uuid.optional(),
      platform: z.string().optional(),
      contextActivities: z
        .strictObject({ parent: z.array(activity).min(1).optional(), grouping: z.array(activity).optional() })
        .optional(),
      extensions: extensions.optional(),
    }),
    timestamp: z.iso.datetime(),
    version: z.literal('1.0.3'),
  })
  // Part Two 2.3.2: a voiding statement, and nothing else here, refers to another.
  .refine(
    ({ verb, object }) =>
      (verb.id === 'http://adlnet.gov/expapi/verbs/voided') === (object.objectType === 'StatementRef'),
    'voiding and reference do not go together',
  )
  // 2.4.6: platform only where the object is an activity.
  .refine(
    ({ object, context }) => object.objectType === 'Activity' || context.platform === undefined,
    'a platform without an activity',
  );
