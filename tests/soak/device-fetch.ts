import { request } from 'node:http';

/** A browser's `fetch` with its own cookies, each request on a connection of its own, for a proxy to cut. */
export function createDeviceFetch(
  base: string,
  extraHeaders: Readonly<Record<string, string>> = {},
): typeof fetch {
  const cookies = new Map<string, string>();
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const body = typeof init.body === 'string' ? init.body : undefined;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const asked = request(
        String(url),
        {
          method: init.method ?? 'GET',
          agent: false,
          ...(init.signal && { signal: init.signal }),
          headers: {
            ...(init.headers as Record<string, string>),
            ...extraHeaders,
            origin: base.slice(0, -1),
            ...(cookie && { cookie }),
            'content-length': Buffer.byteLength(body ?? ''),
          },
        },
        (reply) => {
          for (const line of reply.headers['set-cookie'] ?? []) {
            const [name, value] = line.split(';')[0]!.split('=');
            if (value) cookies.set(name!, value);
            else cookies.delete(name!);
          }
          const pieces: Buffer[] = [];
          reply.on('data', (piece: Buffer) => pieces.push(piece));
          reply.on('error', reject);
          reply.on('end', () => {
            if (!reply.complete) return reject(new TypeError('terminated'));
            const headers = new Headers();
            for (const [name, value] of Object.entries(reply.headers))
              if (typeof value === 'string') headers.set(name, value);
            resolve(new Response(Buffer.concat(pieces), { status: reply.statusCode ?? 0, headers }));
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
}
