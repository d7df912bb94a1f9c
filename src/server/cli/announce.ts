import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { toString as toQr } from 'qrcode';
import { lanAddresses } from '../lan-addresses.ts';

const anyAddress = new Set(['0.0.0.0', '::']);

/** Addresses to type into a browser, the one for other devices first. */
export function pageAddresses(scheme: 'http' | 'https', host: string, port: number): string[] {
  const hosts = anyAddress.has(host) ? [...lanAddresses(networkInterfaces()), '127.0.0.1'] : [host];
  return hosts.map((name) => `${scheme}://${isIP(name) === 6 ? `[${name}]` : name}:${port}/`);
}

/** What the terminal says once the page can be opened. */
export async function announcement(addresses: readonly string[], lan: boolean): Promise<string> {
  const [first, ...others] = addresses;
  const lines = [`Oblique is ready: ${first}`, ...others.map((address) => `              or: ${address}`)];
  if (lan && first) {
    lines.push(
      '',
      await toQr(first, { type: 'terminal', small: true }),
      'The browser will warn, because no authority has signed this certificate: it was made on this computer, so choose "Advanced" and go on.',
    );
  } else if (first && !/\/\/(127\.|localhost|\[::1\])/.test(first)) {
    lines.push('Headsets and phones need HTTPS for VR and motion sensors: use npm start -- --lan for that.');
  }
  lines.push('Press Ctrl+C to stop.');
  return lines.join('\n');
}
