import { existsSync } from 'node:fs';
import type { Server } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { systemClock } from '../../base/clock.ts';
import { UserError } from '../../base/user-error.ts';
import { createHost } from '../create-host.ts';
import { lanAddresses } from '../lan-addresses.ts';
import { type PemPair, selfSignedCertificate } from '../self-signed-certificate.ts';
import { addressError } from './address-error.ts';
import { announcement, pageAddresses } from './announce.ts';
import { assertAddressFree } from './assert-address-free.ts';
import { addCases, buildProduct, isFresh } from './build-product.ts';
import { caseMakingPlugin } from './case-making-plugin.ts';
import { firstProgress } from './first-progress.ts';
import type { MakingCases } from './make-cases.ts';
import { readStartOptions, type StartOptions, startHelp } from './start-options.ts';
import type { StartingPilots } from './start-pilots.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'dist');
const generated = join(root, 'public', 'generated');
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A page server of either kind, listening. */
interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

function portOf(server: Pick<Server, 'address'> | null): number {
  const address = server?.address();
  if (typeof address !== 'object' || !address) throw new Error('start: the server has no port');
  return address.port;
}

async function serve(
  options: StartOptions,
  tls: PemPair | undefined,
  making: MakingCases | undefined,
  pilots: StartingPilots | undefined,
): Promise<PageServer> {
  const host = await createHost({
    distFolder: dist,
    archives: options.archives,
    ...(tls && { tls }),
    trustedProxies: options.trustedProxies,
    ...(pilots && { api: pilots.api }),
    ...(existsSync(generated) && { cases: { folder: generated, ...(making && { maker: making }) } }),
  });
  await host.listen({ host: options.host, port: options.port });
  return { port: portOf(host.server), close: () => host.close() };
}

async function develop(
  options: StartOptions,
  tls: PemPair | undefined,
  making: MakingCases | undefined,
  pilots: StartingPilots | undefined,
): Promise<PageServer> {
  const { createServer } = await import('vite');
  const api = pilots && (await serveApi(pilots));
  const server = await createServer({
    root,
    plugins: making ? [caseMakingPlugin(making)] : [],
    server: {
      host: options.host,
      port: options.port,
      strictPort: true,
      ...(tls && { https: tls }),
      ...(api && { proxy: { '/api': { target: api.url, changeOrigin: false } } }),
    },
  });
  await server.listen();
  const close = async () => {
    await Promise.all([server.close(), api?.host.close()]);
  };
  return { port: portOf(server.httpServer), close };
}

/** The API alone, for a development server to pass on to; the page is Vite's. */
async function serveApi(pilots: StartingPilots): Promise<{ host: FastifyInstance; url: string }> {
  const { default: fastify } = await import('fastify');
  const host = fastify({ forceCloseConnections: true });
  await pilots.api(host);
  return { host, url: await host.listen({ host: '127.0.0.1', port: 0 }) };
}

/** Builds the page where it is stale, and starts making the cases; resolves when the page can be served. */
async function prepare(options: StartOptions): Promise<MakingCases | undefined> {
  if (!options.mayBuild) {
    if (options.mode === 'dev' || existsSync(join(dist, 'index.html'))) return undefined;
    throw new UserError(
      'server/no-build',
      'There is no built page in dist/: run "npm run build" first, or start without --no-build.',
    );
  }
  const making = options.mode === 'build' ? undefined : await startMaking(options.cases);
  if (options.mode === 'build') {
    const { prepareCases } = await import('./prepare-cases.ts');
    await prepareCases(root, process.stdout);
  }
  if (options.mode === 'build' || (options.mode === 'serve' && !(await isFresh(root, dist))))
    await build(options);
  if (options.mode === 'build') await addCases(root, dist);
  await making?.first;
  return making;
}

/** The phantom and its DICOM writer take half a second to load, which a wrong address need not wait for. */
async function startMaking(only: readonly string[] | undefined): Promise<MakingCases> {
  const [{ makeCases }, { libraryFolders }] = await Promise.all([
    import('./make-cases.ts'),
    import('./library.ts'),
  ]);
  const report = firstProgress(process.stdout);
  return makeCases(libraryFolders(root), {
    only,
    onProblem: (sentence) => process.stderr.write(`${sentence}\n`),
    onProgress: report,
  });
}

/** Loaded only where pilots are served. */
async function pilotsOf(env: NodeJS.ProcessEnv): Promise<StartingPilots> {
  const { startPilots } = await import('./start-pilots.ts');
  const folder = env.OBLIQUE_DATA || join(root, 'pilot-data');
  return startPilots(env, { folder, cases: join(generated, 'cases') });
}

async function build(options: StartOptions): Promise<void> {
  say('Building the page …');
  const startMs = systemClock.now();
  // A bundler's warnings are for developers.
  await buildProduct(root, dist, options.mode === 'build' ? 'warn' : 'error');
  say(`Built in ${((systemClock.now() - startMs) / 1000).toFixed(1)} s.`);
}

function stopOn(
  signals: readonly NodeJS.Signals[],
  running: PageServer,
  making: MakingCases | undefined,
  pilots: StartingPilots | undefined,
): void {
  for (const signal of signals) {
    process.once(signal, async () => {
      await Promise.all([running.close(), making?.close()]);
      await pilots?.close();
      process.exit(0);
    });
  }
}

/** The command line behind `npm start`, `npm run dev` and `npm run build`; resolves once the page is served. */
export async function start(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const options = readStartOptions(argv, env);
  if (options.mode === 'help') return void say(startHelp);
  if (options.mode !== 'build') await assertAddressFree(options.host, options.port);
  const making = await prepare(options);
  if (options.mode === 'build') return void say('The page is in dist/: put its content on any web host.');

  const names = ['localhost', hostname(), '127.0.0.1', '::1', ...lanAddresses(networkInterfaces())];
  const certificatePath = join(root, '.cache', 'lan-certificate.pem');
  const tls = options.lan ? await selfSignedCertificate(certificatePath, names, systemClock) : undefined;
  const pilots = options.pilots ? await pilotsOf(env) : undefined;
  const running = await (options.mode === 'dev' ? develop : serve)(options, tls, making, pilots).catch(
    (error) => {
      throw addressError(error, options.host, options.port);
    },
  );
  stopOn(['SIGINT', 'SIGTERM'], running, making, pilots);
  say(await announcement(pageAddresses(tls ? 'https' : 'http', options.host, running.port), options.lan));
  // The page is served meanwhile: a database that is not there is no reason to stop.
  await pilots?.announce().then(
    (line) => line && say(line),
    (error) => process.stderr.write(`${error instanceof UserError ? error.message : error}\n`),
  );
}
