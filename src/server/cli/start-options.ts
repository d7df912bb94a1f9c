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
  /** Origins of the only archives that the page may contact; none for any. */
  readonly archives: readonly string[];
  /** Make these cases before the page is served and others only when they are opened; without it, all in time. */
  readonly cases?: readonly string[];
  /** Proxies in front of this server that are believed about who asks. */
  readonly trustedProxies: number;
  /** Whether the API of pilots is served beside the page. */
  readonly pilots: boolean;
}

export const startHelp = `npm start [-- options]     build what is missing or stale, then serve it
npm run dev [-- options]   development server that reloads on change
npm run build              static dist/ for any web host

  --lan        HTTPS with a self-signed certificate on all interfaces, for headsets and phones
  --archive URL   the page may contact this DICOMweb archive and no other; may be given several times.
               Without it: any archive over https, and those on this computer
  --cases=IDS  make these cases (chest-001,chest-002) before the page is served, and others only when
               they are opened. Without it: the first, and all others while the page is served
  --no-build   serve dist/ as it is
  --no-pilots  the page alone, without the server's side of pilots
  --help       this text

PORT and HOST in the environment set the address (4173 on 127.0.0.1; with --lan on 0.0.0.0),
OBLIQUE_ARCHIVES the archives, with spaces between them. Pilots are kept in the folder OBLIQUE_DATA
(pilot-data) or in the PostgreSQL of DATABASE_URL; OBLIQUE_SECRET seals their seeds. Behind a proxy
OBLIQUE_TRUSTED_PROXIES=1 lets the server see who asks. OBLIQUE_LRS_URL, OBLIQUE_LRS_USER,
OBLIQUE_LRS_PASSWORD and OBLIQUE_ADDRESS send xAPI statements of revealed pilots to a record store, with
OBLIQUE_LRS_WHEN=live as they come.`;

const flags = ['--lan', '--no-build', '--no-pilots', '--dev', '--build-only', '--help'];

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

function readProxies(text: string | undefined): number {
  const count = Number(text || 0);
  if (Number.isInteger(count) && count >= 0 && count <= 10) return count;
  throw new UserError(
    'server/bad-proxies',
    `OBLIQUE_TRUSTED_PROXIES is "${text}": give the number of proxies in front of this server, for example 1.`,
    {},
  );
}

/** The origin of an archive's address, which is what a page's policy can name. */
function readArchive(text: string | undefined): string {
  const url = text && URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url.origin;
  throw new UserError(
    'server/bad-archive',
    'After --archive comes the address of a DICOMweb archive without a user name or password, for example --archive https://pacs.example.org/dicom-web.',
  );
}

/** Takes `--cases=ID,ID` out of the arguments. */
function splitCases(argv: readonly string[]): { flags: string[]; cases?: string[] } {
  const given = argv.filter((argument) => argument.startsWith('--cases='));
  const flags = argv.filter((argument) => !argument.startsWith('--cases='));
  if (given.length === 0) return { flags };
  return { flags, cases: given.flatMap((argument) => argument.slice(8).split(',').filter(Boolean)) };
}

/** Takes `--archive URL` and `--archive=URL` out of the arguments. */
function splitArchives(argv: readonly string[]): { flags: string[]; archives: string[] } {
  const found = { flags: [] as string[], archives: [] as string[] };
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (argument === '--archive') found.archives.push(readArchive(argv[++i]));
    else if (argument.startsWith('--archive=')) found.archives.push(readArchive(argument.slice(10)));
    else found.flags.push(argument);
  }
  return found;
}

/** Reads command line and environment; throws a `UserError` for an unknown flag, a bad PORT or a bad archive. */
export function readStartOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const { flags: others, cases } = splitCases(argv);
  const given = splitArchives(others);
  const unknown = given.flags.find((argument) => !flags.includes(argument));
  if (unknown !== undefined) {
    throw new UserError(
      'server/unknown-option',
      `There is no option "${unknown}": use ${flags.slice(0, 2).join(', ')} or --archive, or --help for all of them.`,
      { option: unknown },
    );
  }
  const has = (flag: string) => given.flags.includes(flag);
  const lan = has('--lan');
  const inEnvironment = (env.OBLIQUE_ARCHIVES ?? '').split(/\s+/).filter(Boolean).map(readArchive);
  return {
    mode: has('--help') ? 'help' : has('--build-only') ? 'build' : has('--dev') ? 'dev' : 'serve',
    lan,
    mayBuild: !has('--no-build'),
    host: env.HOST || (lan ? '0.0.0.0' : '127.0.0.1'),
    port: readPort(env.PORT),
    archives: [...new Set([...given.archives, ...inEnvironment])],
    trustedProxies: readProxies(env.OBLIQUE_TRUSTED_PROXIES),
    pilots: !has('--no-pilots'),
    ...(cases && { cases }),
  };
}
