import type { Json } from '../base/json.ts';
import { formatValue } from '../measure/reading.ts';
import { measureSchema } from './finding.ts';
import type { AuthoringIssue } from './question-kind.ts';

/** Facts that a case may refer to, by name: findings, the series, thresholds. */
export type Facts = Readonly<Record<string, unknown>>;

type Path = readonly (string | number)[];

/**
 * Puts facts into authored JSON: `{ "$from": "nodule.outline" }` becomes that fact, `{{nodule.longAxisMm}}` in
 * a text becomes "11.2 mm". What cannot be found is added to `issues` and left as it was.
 */
export function fillIn(value: Json, facts: Facts, path: Path, issues: AuthoringIssue[]): Json {
  const lookUp = (name: string): Json | undefined => {
    const found = name.split('.').reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), facts);
    if (found !== undefined) return found as Json;
    issues.push({ path, message: `there is no fact '${name}'; known are: ${namesOf(facts).join(', ')}` });
    return undefined;
  };
  if (typeof value === 'string') {
    return value.replace(/\{\{([^{}]+)\}\}/g, (written, name: string) => {
      const fact = lookUp(name.trim());
      return fact === undefined ? written : inWords(name.trim(), fact);
    });
  }
  if (Array.isArray(value)) return value.map((item, i) => fillIn(item, facts, [...path, i], issues));
  if (!isObject(value)) return value;
  if (typeof value.$from === 'string') return lookUp(value.$from) ?? value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillIn(item as Json, facts, [...path, key], issues)]),
  );
}

/** A measure has its unit beside it; other numbers carry theirs in their name. */
function inWords(name: string, fact: Json): string {
  const measure = measureSchema.safeParse(fact);
  if (measure.success) return formatValue(measure.data.value, measure.data.unit);
  if (typeof fact !== 'number') return String(fact);
  if (name.endsWith('Mm3')) return `${Math.round(fact)} mm³`;
  if (name.endsWith('Mm')) return formatValue(fact, 'mm');
  if (name.endsWith('Hu')) return formatValue(fact, "[hnsf'U]");
  return String(fact);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([root, fact]) =>
    isObject(fact) ? Object.keys(fact).map((name) => `${root}.${name}`) : [root],
  );
}
