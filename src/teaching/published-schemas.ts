import { z } from 'zod';
import { caseKeySchema, caseSchema } from './case.ts';
import { caseFileSchema } from './case-file.ts';
import { caseIndexSchema } from './case-summary.ts';

const published = {
  'case-file': { title: 'A teaching case as its author writes it, case.json', schema: caseFileSchema },
  case: { title: 'The half of a teaching case that students get', schema: caseSchema },
  'case-key': { title: 'The answers to a teaching case, sealed in key.bin', schema: caseKeySchema },
  'case-index': { title: 'The list of the cases of a host', schema: caseIndexSchema },
};

/** JSON Schemas (draft 2020-12) of the files that others may write, by their name. What no schema can say, `validate` does. */
export function publishedSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(published).map(([name, { title, schema }]) => [
      `${name}.schema.json`,
      { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
    ]),
  );
}
