import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createHost } from '../../src/server/create-host.ts';
import { selfSignedCertificate } from '../../src/server/self-signed-certificate.ts';

const dayMs = 86_400_000;
const hosts = ['localhost', 'reading-room', '127.0.0.1', '::1', '192.168.7.5'];
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oblique-certificate-'));
  path = join(folder, 'cache', 'lan-certificate.pem');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('names every host, lives less than 398 days, and only its owner can read the key', async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 1));
  const certificate = new X509Certificate((await selfSignedCertificate(path, hosts, clock)).cert);
  for (const ip of ['127.0.0.1', '::1', '192.168.7.5']) expect(certificate.checkIP(ip)).toBe(ip);
  expect(certificate.checkHost('reading-room')).toBe('reading-room');
  expect(certificate.checkIP('192.168.7.6')).toBeUndefined();
  const lifeDays = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / dayMs;
  expect(lifeDays).toBeGreaterThan(360);
  expect(lifeDays).toBeLessThan(398);
  expect(readFileSync(path, 'utf8')).toContain('PRIVATE KEY');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('is kept while it is good, renewed a week before it ends, and for a new address', async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 1));
  const first = await selfSignedCertificate(path, hosts, clock);
  clock.advance(382 * dayMs);
  expect(await selfSignedCertificate(path, hosts, clock)).toEqual(first);
  expect(await selfSignedCertificate(path, hosts.slice(0, 3), clock)).toEqual(first);
  clock.advance(2 * dayMs);
  const second = await selfSignedCertificate(path, hosts, clock);
  expect(second.cert).not.toBe(first.cert);
  const third = await selfSignedCertificate(path, [...hosts, '10.0.0.9'], clock);
  expect(third.cert).not.toBe(second.cert);
});

test('a damaged file is replaced', async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 1));
  await selfSignedCertificate(path, hosts, clock);
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 500));
  const { cert } = await selfSignedCertificate(path, hosts, clock);
  expect(new X509Certificate(cert).checkHost('localhost')).toBe('localhost');
});

test('a client that trusts it gets the page over HTTPS', async () => {
  const tls = await selfSignedCertificate(path, hosts, { now: () => Date.now() });
  writeFileSync(join(folder, 'index.html'), '<title>Oblique</title>');
  const host = await createHost({ distFolder: folder, tls });
  await host.listen({ host: '127.0.0.1', port: 0 });
  const { port } = host.server.address() as AddressInfo;
  const body = await new Promise<string>((resolve, reject) => {
    get({ host: '127.0.0.1', port, ca: tls.cert, agent: false }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    }).on('error', reject);
  });
  expect(body).toBe('<title>Oblique</title>');
  await host.close();
});
