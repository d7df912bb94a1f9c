import type { Json } from '../base/json.ts';
import { formatValue, type Unit } from '../measure/reading.ts';
import type { AuthoringIssue } from './authoring-issue.ts';

/** Facts that a case may refer to, by name: findings, the series, thresholds. */
export type Facts = Readonly<Record<string, unknown>>;

type Path = readonly (string | number)[];

/**
 * Puts facts into authored JSON: `{ "$from": "nodule.outline" }` becomes that fact, `{{nodule.longAxisMm}}` in
 * a text becomes "11.2 mm", and `{{aorta.measures.outerDiameter}}` "42.0 mm". What cannot be found is added to
 * `issues` and left as it was.
 */
export function fillIn(value: Json, facts: Facts, path: Path, issues: AuthoringIssue[]): Json {
  const lookUp = (name: string): Json | undefined => {
    const found = name
      .split('.')
      .reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), facts);
    if (found !== undefined) return found as Json;
    issues.push({
      path,
      message: `there is no fact '${name}'; known are: ${namesNear(name, facts).join(', ')}`,
      // Thresholds stand in the case itself.
      ...(!name.startsWith('thresholds.') && { code: 'needs-truth' }),
    });
    return undefined;
  };
  const written = (name: string, before: string): string => {
    const fact = lookUp(name);
    if (fact === undefined) return before;
    const words = inWords(name, fact);
    if (words !== undefined) return words;
    issues.push({ path, message: `'${name}' cannot be written in a text; name one of its parts` });
    return before;
  };
  if (typeof value === 'string')
    return value.replace(/\{\{([^{}]+)\}\}/g, (before, name: string) => written(name.trim(), before));
  if (Array.isArray(value)) return value.map((item, i) => fillIn(item, facts, [...path, i], issues));
  if (!isObject(value)) return value;
  if (typeof value.$from === 'string') return lookUp(value.$from) ?? value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillIn(item as Json, facts, [...path, key], issues)]),
  );
}

/** Facts carry their unit in their name, measures beside their value; undefined for what is neither number nor text. */
function inWords(name: string, fact: Json): string | undefined {
  if (isObject(fact) && typeof fact.value === 'number' && typeof fact.unit === 'string')
    return formatValue(fact.value, fact.unit as Unit);
  if (typeof fact === 'object') return undefined;
  if (typeof fact !== 'number') return String(fact);
  if (name.endsWith('Mm3')) return `${Math.round(fact)} mm³`;
  if (name.endsWith('Mm')) return formatValue(fact, 'mm');
  if (name.endsWith('Hu')) return formatValue(fact, "[hnsf'U]");
  return String(fact);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The facts of what is named, where there is one of that name; else all. */
function namesNear(name: string, facts: Facts): string[] {
  const [root] = name.split('.');
  const near = Object.entries(facts).filter(([known]) => known === root);
  return (near.length > 0 ? near : Object.entries(facts)).flatMap(([root, fact]) =>
    isObject(fact) ? Object.keys(fact).map((name) => `${root}.${name}`) : [root],
  );
}
