import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { dirname } from 'node:path';
import { generate } from 'selfsigned';
import type { Clock } from '../base/clock.ts';

export interface PemPair {
  readonly key: string;
  readonly cert: string;
}

const dayMs = 86_400_000;
/** Browsers refuse server certificates that live longer than 398 days. */
const lifeDays = 390;
const renewDaysBefore = 7;

function covers(certificate: X509Certificate, host: string): boolean {
  return Boolean(isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host));
}

/** The kept pair, or undefined when it is absent, unreadable, about to expire or made for other hosts. */
async function readUsable(
  path: string,
  hosts: readonly string[],
  nowMs: number,
): Promise<PemPair | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    const [key, cert] = text.split(/(?=-----BEGIN CERTIFICATE-----)/);
    if (!key || !cert) return undefined;
    const certificate = new X509Certificate(cert);
    const expiresMs = Date.parse(certificate.validTo);
    const usable =
      expiresMs - nowMs > renewDaysBefore * dayMs && hosts.every((host) => covers(certificate, host));
    return usable ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
}

async function makePair(hosts: readonly string[], nowMs: number): Promise<PemPair> {
  const pems = await generate([{ name: 'commonName', value: 'Oblique on this network' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(nowMs - dayMs),
    notAfterDate: new Date(nowMs + lifeDays * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: hosts.map((host) => (isIP(host) ? { type: 7, ip: host } : { type: 2, value: host })),
      },
    ],
  });
  return { key: `${pems.private.trim()}\n`, cert: `${pems.cert.trim()}\n` };
}

/**
 * A key and certificate for `hosts` (names and IP addresses), kept in one file at `path` (mode 0600) so that a
 * browser which has accepted it once is not asked again until it expires or this computer's addresses change.
 */
export async function selfSignedCertificate(
  path: string,
  hosts: readonly string[],
  clock: Clock,
): Promise<PemPair> {
  const kept = await readUsable(path, hosts, clock.now());
  if (kept) return kept;
  const pair = await makePair(hosts, clock.now());
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, pair.key + pair.cert, { mode: 0o600 });
  await rename(partial, path);
  return pair;
}
