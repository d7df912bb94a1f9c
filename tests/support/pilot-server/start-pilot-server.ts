import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PilotServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly processId: number;
  /** Makes the first account. */
  readonly setupCode: string | undefined;
  /** Ends it as Ctrl+C would. */
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

interface PilotServerPlaces {
  /** `DATABASE_URL`, `OBLIQUE_SECRET`. Without a database it is PGlite in a folder. */
  readonly env: Readonly<Record<string, string>>;
  /** Kept when the server ends; without it a new one, which is not. */
  readonly data?: string;
  /** As published; none without it. */
  readonly cases?: string;
}

const program = fileURLToPath(new URL('./serve.ts', import.meta.url));

/** The server of pilots in a process of its own, on a free port; throws with what it said where it does not start. */
export async function startPilotServer({ env, data, cases }: PilotServerPlaces): Promise<PilotServer> {
  const folder = mkdtempSync(join(tmpdir(), 'oblique-pilots-'));
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  const {
    VITEST: _vitest,
    NODE_ENV: _nodeEnv,
    DATABASE_URL: _url,
    OBLIQUE_SECRET: _secret,
    ...rest
  } = process.env;
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', program, data ?? join(folder, 'data'), cases ?? join(folder, 'cases'), dist],
    { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(server, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said = (said + text).slice(-4000);
      const address = /ready: (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout.setEncoding('utf8').on('data', hear);
    server.stderr.setEncoding('utf8').on('data', hear);
    server.once('exit', (code) => reject(new Error(`pilot server: ended with ${code}, after:\n${said}`)));
  }).catch((error) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    url,
    processId: server.pid!,
    setupCode: /code: (\S+)/.exec(said)?.[1],
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
