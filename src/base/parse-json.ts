/** Far deeper than anything of ours; checks that call themselves at each level would run out of stack. */
const deepest = 100;

/** JSON of a text that anybody may have written; throws `SyntaxError`, also where it is nested without sense. */
export function parseJson(text: string): unknown {
  const json: unknown = JSON.parse(text);
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new SyntaxError(`it is nested more than ${deepest} levels deep`);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return json;
}
