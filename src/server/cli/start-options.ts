import { UserError } from '../../base/user-error.ts';

/** What `npm start`, `npm run dev` and `npm run build` were asked to do. */
export interface StartOptions {
  readonly mode: 'serve' | 'dev' | 'build' | 'help';
  /** HTTPS on all interfaces, for headsets and phones. */
  readonly lan: boolean;
  /** Whether a missing or stale dist/ may be built. */
  readonly mayBuild: boolean;
  readonly host: string;
  /** 0 lets the system pick a free one. */
  readonly port: number;
}

export const startHelp = `npm start [-- options]     build what is missing or stale, then serve it
npm run dev [-- options]   development server that reloads on change
npm run build              static dist/ for any web host

  --lan        HTTPS with a self-signed certificate on all interfaces, for headsets and phones
  --no-build   serve dist/ as it is
  --help       this text

PORT and HOST in the environment set the address (4173 on 127.0.0.1; with --lan on 0.0.0.0).`;

const flags = ['--lan', '--no-build', '--dev', '--build-only', '--help'];

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4173;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UserError(
    'server/bad-port',
    `PORT is "${text}", which is not a whole number from 0 to 65535: set another one, for example PORT=8080.`,
    { port: text },
  );
}

/** Reads command line and environment; throws a `UserError` for an unknown flag or a bad PORT. */
export function readStartOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const unknown = argv.find((argument) => !flags.includes(argument));
  if (unknown !== undefined) {
    throw new UserError(
      'server/unknown-option',
      `There is no option "${unknown}": use ${flags.slice(0, 2).join(' or ')}, or --help for all of them.`,
      { option: unknown },
    );
  }
  const has = (flag: string) => argv.includes(flag);
  const lan = has('--lan');
  return {
    mode: has('--help') ? 'help' : has('--build-only') ? 'build' : has('--dev') ? 'dev' : 'serve',
    lan,
    mayBuild: !has('--no-build'),
    host: env.HOST || (lan ? '0.0.0.0' : '127.0.0.1'),
    port: readPort(env.PORT),
  };
}
