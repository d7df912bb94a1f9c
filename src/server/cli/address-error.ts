import { UserError } from '../../base/user-error.ts';

const sentences: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is in use by another program: stop that one, or choose another port, for example PORT=${port + 1 > 65535 ? 8080 : port + 1}.`,
  EACCES: (_host, port) =>
    `This account may not open port ${port}: choose one above 1023, for example PORT=8080.`,
  EADDRNOTAVAIL: (host) =>
    `HOST is "${host}", which is not an address of this computer: use 127.0.0.1, or 0.0.0.0 for all interfaces.`,
  ENOTFOUND: (host) =>
    `HOST is "${host}", a name that cannot be found: use 127.0.0.1, or 0.0.0.0 for all interfaces.`,
};
const aliases: Record<string, string> = { EAI_AGAIN: 'ENOTFOUND', EINVAL: 'EADDRNOTAVAIL' };

/** What a failed `listen` means for a user; anything but a wrong address is returned as it came. */
export function addressError(error: unknown, host: string, port: number): unknown {
  const raw = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = aliases[raw] ?? raw;
  const sentence = sentences[code];
  if (!sentence) return error;
  return new UserError(
    `server/${code.toLowerCase()}`,
    sentence(host, port),
    { host, port },
    { cause: error },
  );
}
