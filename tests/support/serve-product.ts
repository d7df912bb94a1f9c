import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the running product's page is, with a slash at the end. */
    productUrl: string;
  }
}

const startScript = fileURLToPath(new URL('../../src/server/start.cjs', import.meta.url));
/** Generating the bundled cases and building the page from nothing on a small machine. */
const firstStartLimitMs = 600_000;

/** Vitest global setup: the real `npm start` on a free port, built first where it is stale, stopped at the end. */
export default async function serveProduct(project: TestProject): Promise<() => Promise<void>> {
  const { HOST: _host, ...env } = process.env;
  const product = spawn(process.execPath, [startScript], {
    // Vitest's own variables would make a build one for tests.
    env: { ...env, PORT: '0', NODE_ENV: undefined, VITEST: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`npm start: no address yet after:\n${output}`)),
      firstStartLimitMs,
    );
    product.once('exit', (code) => reject(new Error(`npm start ended with code ${code}:\n${output}`)));
    product.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /ready: (http:\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  }).catch((error) => {
    product.kill();
    throw error;
  });
  project.provide('productUrl', url);
  return async () => {
    if (product.exitCode !== null)
      throw new Error(`npm start ended during the tests, code ${product.exitCode}`);
    product.kill('SIGTERM');
    await once(product, 'exit');
  };
}
