import { z } from 'zod';
import list from '../../../datasets/deidentification/ct-attributes.json';

/** PS3.5 7.4: 1 has a value, 2 may be empty, 3 may be absent. */
const typeSchema = z.enum(['1', '2', '3']);

const attributeSchema = z.strictObject({
  tag: z.string().regex(/^[0-9a-f]{8}$/),
  /** Value representations that the attribute may have; the first where a file does not say. */
  vr: z.array(z.string().length(2)).min(1),
  name: z.string().min(1),
  type: z.strictObject({ classic: typeSchema, enhanced: typeSchema }).optional(),
});
export type CtAttribute = Readonly<z.infer<typeof attributeSchema>>;

const listSchema = z.strictObject({
  schema: z.literal('oblique/ct-attributes'),
  version: z.literal(1),
  purpose: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  attributes: z.array(attributeSchema).min(1),
});

const byTag = new Map(listSchema.parse(list).attributes.map((attribute) => [attribute.tag, attribute]));

/** What a de-identified CT image may hold of this attribute; undefined for everything that it may not hold. */
export function ctAttributeOf(tag: string): CtAttribute | undefined {
  return byTag.get(tag);
}
