import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface RunningProduct {
  /** Where its page is, with a slash at the end. */
  readonly url: string;
  /** What it has printed so far. */
  printed(): string;
  /** Ends it as Ctrl+C would; throws when it had ended before. */
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/** Generating the bundled cases and building the page from nothing on a small machine. */
const firstStartLimitMs = 600_000;

/**
 * `npm start` of the checkout at `root` on a free port; resolves once it has printed its address. Pilots are served
 * only where `pilots` gives their environment: a folder or a database of the test's own.
 */
export async function startProduct(
  root: string,
  args: readonly string[] = [],
  pilots?: Readonly<Record<string, string>>,
): Promise<RunningProduct> {
  const { HOST: _host, NODE_ENV: _nodeEnv, VITEST: _vitest, ...env } = process.env;
  const product = spawn(
    process.execPath,
    [join(root, 'src/server/start.cjs'), ...args, ...(pilots ? [] : ['--no-pilots'])],
    {
      env: { ...env, ...pilots, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  const address = new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`npm start: ${what}, after:\n${output}`));
    timer = setTimeout(() => fail('no address yet'), firstStartLimitMs);
    product.once('exit', (code) => fail(`ended with code ${code}`));
    product.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /ready: (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
  });
  const url = await address
    .catch((error) => {
      product.kill();
      throw error;
    })
    .finally(() => clearTimeout(timer));
  return {
    url,
    printed: () => output,
    async kill() {
      product.kill('SIGKILL');
      await once(product, 'exit');
    },
    async stop() {
      if (product.exitCode !== null) throw new Error(`npm start: had ended with code ${product.exitCode}`);
      product.kill('SIGTERM');
      const [code] = await once(product, 'exit');
      if (code !== 0) throw new Error(`npm start: ended with code ${code} when it was told to stop`);
    },
  };
}
