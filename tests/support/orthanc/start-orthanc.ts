import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianTool } from '../debian-tool.ts';
import { type CorsProxy, startCorsProxy } from './cors-proxy.ts';

const plugin = debianTool('/usr/share/orthanc/plugins/libOrthancDicomWeb.so', 'orthanc-dicomweb');

/** Debian's Orthanc server; tests that need it are skipped where it is missing. */
export const orthancTool = plugin.path ? debianTool('Orthanc', 'orthanc orthanc-dicomweb') : plugin;

export interface RunningOrthanc {
  /** DICOMweb root as a page may use it, through the proxy: `http://127.0.0.1:40123/dicom-web`. */
  readonly url: string;
  /** DICOMweb root of Orthanc itself, which lets no page of another origin in. */
  readonly urlWithoutCors: string;
  /** What was asked through `url`, and how to disturb it. */
  readonly proxy: CorsProxy;
  /** Stores one DICOM file; throws when Orthanc does not take it. */
  upload(file: Uint8Array): Promise<void>;
  /** Removes everything that was stored. */
  empty(): Promise<void>;
  /** Ends Orthanc and the proxy and removes what was stored. */
  stop(): Promise<void>;
}

/** Who may sign in. */
export interface OrthancUser {
  readonly name: string;
  readonly password: string;
}

const startLimitMs = 30_000;

/** A real Orthanc with its DICOMweb plug-in on free loopback ports and an empty store of its own. */
export async function startOrthanc(user?: OrthancUser): Promise<RunningOrthanc> {
  if (!orthancTool.path) throw new Error('start-orthanc: Orthanc is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'oblique-orthanc-'));
  await mkdir(join(folder, 'store'));
  const behind = { port: await freePort() };
  const proxy = await startCorsProxy(behind);
  const configuration = join(folder, 'orthanc.json');
  await writeFile(configuration, JSON.stringify(settings(folder, behind.port, proxy.origin, user)));
  const server = spawn(orthancTool.path, [configuration], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
    });
  const own = `http://127.0.0.1:${behind.port}`;
  const headers: Record<string, string> = user
    ? { Authorization: `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}` }
    : {};
  const stop = async () => {
    await proxy.stop();
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answering(`${own}/system`, headers, () => server.exitCode !== null);
  } catch (cause) {
    await stop();
    throw new Error(`start-orthanc: no answer, after:\n${output}`, { cause });
  }
  return {
    url: `${proxy.origin}/dicom-web`,
    urlWithoutCors: `${own}/dicom-web`,
    proxy,
    async upload(file) {
      const response = await fetch(`${own}/instances`, { method: 'POST', body: Buffer.from(file), headers });
      const text = await response.text();
      if (!response.ok) throw new Error(`start-orthanc: upload gave ${response.status}: ${text}`);
    },
    async empty() {
      const patients = (await (await fetch(`${own}/patients`, { headers })).json()) as string[];
      for (const id of patients) await fetch(`${own}/patients/${id}`, { method: 'DELETE', headers });
    },
    stop,
  };
}

function settings(folder: string, port: number, seenAs: string, user: OrthancUser | undefined): object {
  return {
    Name: 'oblique-test',
    StorageDirectory: join(folder, 'store'),
    IndexDirectory: join(folder, 'store'),
    HttpPort: port,
    // 1.10.1 listens on every address; this turns away everyone who is not on this machine.
    RemoteAccessAllowed: false,
    AuthenticationEnabled: user !== undefined,
    RegisteredUsers: user ? { [user.name]: user.password } : {},
    DicomServerEnabled: false,
    HttpCompressionEnabled: false,
    SaveJobs: false,
    OverwriteInstances: true,
    Plugins: [plugin.path],
    DicomWeb: { Enable: true, Root: '/dicom-web/', Host: new URL(seenAs).host, Ssl: false },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('start-orthanc: no free port');
  return address.port;
}

async function answering(
  url: string,
  headers: Record<string, string>,
  hasEnded: () => boolean,
): Promise<void> {
  const endMs = performance.now() + startLimitMs;
  for (;;) {
    try {
      if ((await fetch(url, { headers })).ok) return;
    } catch (error) {
      if (hasEnded() || performance.now() > endMs) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
