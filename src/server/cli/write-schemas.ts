/** `npm run schemas`: writes the JSON Schemas of `datasets/schemas` anew, after a change of their zod schemas. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { publishedSchemas } from '../../teaching/published-schemas.ts';

const folder = fileURLToPath(new URL('../../../datasets/schemas/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, schema] of publishedSchemas())
  await writeFile(`${folder}${name}`, `${JSON.stringify(schema, null, 2)}\n`);
