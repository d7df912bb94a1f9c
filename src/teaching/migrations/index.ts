import { caseFrom1 } from './case-2.ts';
import { caseFileFrom1 } from './case-file-2.ts';
import { caseKeyFrom1 } from './case-key-2.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

type Migration = (json: JsonObject) => JsonObject;

/** By schema, how each version becomes the next: the first entry makes 2 of 1. */
const migrations: Readonly<Record<string, readonly Migration[]>> = {
  'oblique/case-file': [caseFileFrom1],
  'oblique/case': [caseFrom1],
  'oblique/case-key': [caseKeyFrom1],
};

/** JSON of an older version as the newest would say it. What is no such JSON comes back as it is, for its schema to refuse. */
export function migrated(json: unknown): unknown {
  if (!isJsonObject(json) || typeof json.schema !== 'string' || typeof json.version !== 'number') return json;
  const steps = Object.hasOwn(migrations, json.schema) ? migrations[json.schema]! : [];
  if (!Number.isInteger(json.version) || json.version < 1) return json;
  return steps.slice(json.version - 1).reduce((older, step) => step(older), json);
}
