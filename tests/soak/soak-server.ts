import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The real server as a process of its own, which can be killed and started again on the same data. */
export interface SoakServer {
  /** Undefined while it is down. */
  port(): number | undefined;
  /** Of the first account. */
  readonly setupCode: string;
  /** Ends it as a power cut would, and starts it again. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** On PGlite in a folder of its own, or on the database at `databaseUrl`. */
export async function startSoakServer(databaseUrl?: string): Promise<SoakServer> {
  const folder = mkdtempSync(join(tmpdir(), 'oblique-soak-'));
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  const { NODE_ENV: _nodeEnv, VITEST: _vitest, ...env } = process.env;
  let child: ChildProcess | undefined;
  let port: number | undefined;

  const start = async () => {
    const started = spawn(process.execPath, ['--import', 'tsx', program, join(folder, 'data'), dist], {
      cwd: root,
      env: { ...env, DATABASE_URL: databaseUrl ?? '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child = started;
    let output = '';
    return new Promise<string | undefined>((resolve, reject) => {
      started.once('exit', (code) => reject(new Error(`soak server: ended with ${code}: ${output}`)));
      started.stdout!.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (port !== undefined || !output.includes('\n')) return;
        const said = JSON.parse(output.slice(0, output.indexOf('\n'))) as { port: number; setup?: string };
        port = said.port;
        resolve(said.setup);
      });
    });
  };
  const kill = async (signal: NodeJS.Signals) => {
    const ending = child!;
    port = undefined;
    ending.removeAllListeners('exit');
    const ended = ending.exitCode === null ? once(ending, 'exit') : undefined;
    ending.kill(signal);
    await ended;
  };

  mkdirSync(join(folder, 'data'));
  const setupCode = await start();
  if (setupCode === undefined) throw new Error('soak server: it has an account already');
  return {
    port: () => port,
    setupCode,
    async killAndRestart() {
      await kill('SIGKILL');
      await start();
    },
    async stop() {
      await kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
