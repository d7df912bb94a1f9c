import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publishedSchemas } from '../../src/teaching/published-schemas.ts';

const folder = fileURLToPath(new URL('../../datasets/schemas/', import.meta.url));

test('the published JSON Schemas are those of today; `npm run schemas` writes them anew', () => {
  const schemas = publishedSchemas();
  expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, schema] of schemas)
    expect(JSON.parse(readFileSync(folder + name, 'utf8')), name).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('they say what an editor needs: fields, versions, what may be left out', () => {
  const file = publishedSchemas().get('case-file.schema.json') as {
    $schema: string;
    required: string[];
    properties: Record<string, { const?: unknown }>;
  };
  expect(file.$schema).toContain('2020-12');
  expect(file.properties.version!.const).toBe(2);
  expect(file.required).toContain('certainty');
  expect(file.required).not.toContain('differential');
});
