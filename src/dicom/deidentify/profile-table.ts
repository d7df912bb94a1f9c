import { z } from 'zod';
import table from '../../../datasets/deidentification/ps3.15-basic-profile.json';

/**
 * Action codes of PS3.15 Table E.1-1a: D dummy, Z zero length or dummy, X remove, U new UID, C clean, K keep.
 * Where several are given, the attribute's type in the image decides.
 */
const actionSchema = z.enum(['D', 'Z', 'X', 'U', 'Z/D', 'X/Z', 'X/D', 'X/Z/D', 'X/Z/U*']);

/** One row of the table: what the basic profile does, and what the options that we offer do instead. */
const ruleSchema = z.strictObject({
  /** Group and element in lower-case hexadecimal, `x` for any digit, or `odd group`. */
  tag: z.string().regex(/^([0-9a-fx]{8}|odd group)$/),
  name: z.string().min(1),
  profile: actionSchema,
  modifiedDates: z.literal('C').optional(),
  patientCharacteristics: z.enum(['K', 'C']).optional(),
  cleanDescriptors: z.literal('C').optional(),
});
export type ProfileRule = Readonly<z.infer<typeof ruleSchema>>;

const tableSchema = z.strictObject({
  schema: z.literal('oblique/deidentification-profile'),
  version: z.literal(1),
  standard: z.string().min(1),
  edition: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  attributes: z.array(ruleSchema).min(1),
});

const profile = tableSchema.parse(table);

/** The edition of the standard that the table is of: `2024b`. */
export const profileEdition = profile.edition;

const isPattern = ({ tag }: ProfileRule) => tag.includes('x');
const byTag = new Map(profile.attributes.filter((rule) => !isPattern(rule)).map((rule) => [rule.tag, rule]));
const patterns = profile.attributes
  .filter(isPattern)
  .map((rule) => ({ rule, matches: new RegExp(`^${rule.tag.replaceAll('x', '[0-9a-f]')}$`) }));

/** The row for an attribute (`00100010`); undefined where the table does not name it. */
export function profileRuleOf(tag: string): ProfileRule | undefined {
  if (Number.parseInt(tag.slice(0, 4), 16) % 2 === 1) return byTag.get('odd group');
  return byTag.get(tag) ?? patterns.find(({ matches }) => matches.test(tag))?.rule;
}
