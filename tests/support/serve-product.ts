import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startProduct } from './start-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the running product's page is, with a slash at the end. */
    productUrl: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Vitest global setup: the real `npm start` on a free port, built first where it is stale, stopped at the end. Other
 * cases than the first are made when a journey opens them.
 */
export default async function serveProduct(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct(root, ['--cases=chest-001']);
  project.provide('productUrl', product.url);
  return product.stop;
}
