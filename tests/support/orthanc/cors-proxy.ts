import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that came to the proxy. */
export interface ProxiedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** How many requests for this very path came before. */
  readonly earlier: number;
}

/** What goes wrong with a request: the connection ends after some bytes of the answer, or another answer comes. */
export type Fault =
  | { readonly kind: 'cut'; readonly afterBytes: number }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'delay'; readonly ms: number };

export interface CorsProxy {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  /** Every request so far but preflights, in order. */
  readonly requests: readonly ProxiedRequest[];
  /** Asked before each request goes on; undefined lets it through. */
  fault: (request: ProxiedRequest) => Fault | undefined;
  stop(): Promise<void>;
}

/**
 * Adds to a server on loopback what Orthanc lacks: headers that let pages of every origin in, and the answer to
 * preflights. Can cut, delay and refuse requests, for tests of bad networks. Starts on a free port before the
 * server behind it, whose port is set later.
 */
export async function startCorsProxy(behind: { port: number }): Promise<CorsProxy> {
  const requests: ProxiedRequest[] = [];
  const server = http.createServer((request, response) => {
    const allow = corsHeaders(request.headers.origin);
    const { method = 'GET', url: path = '/', headers } = request;
    if (method === 'OPTIONS') return void response.writeHead(204, allow).end();
    const earlier = requests.filter((other) => other.path === path && other.method === method).length;
    const entry = { method, path, headers, earlier };
    requests.push(entry);
    const fault = proxy.fault(entry);
    if (fault?.kind === 'status')
      return void response.writeHead(fault.status, { ...allow, ...fault.headers }).end();
    const forward = () => {
      const { origin: _, ...rest } = headers;
      const upstream = http.request(
        { host: '127.0.0.1', port: behind.port, path, method, headers: rest },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...allow });
          if (fault?.kind !== 'cut') return void answer.pipe(response);
          let left = fault.afterBytes;
          answer.on('data', (chunk: Buffer) => {
            if (response.destroyed) return;
            if (chunk.length < left) response.write(chunk);
            else response.write(chunk.subarray(0, left), () => response.destroy());
            left -= chunk.length;
          });
          answer.on('end', () => response.destroy());
        },
      );
      upstream.on('error', () => response.destroy());
      response.on('close', () => upstream.destroy());
      request.pipe(upstream);
    };
    if (fault?.kind === 'delay') setTimeout(forward, fault.ms);
    else forward();
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const proxy: CorsProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fault: () => undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

function corsHeaders(origin: string | undefined): Record<string, string> {
  if (!origin) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    Vary: 'Origin',
    'Access-Control-Allow-Methods': 'GET, OPTIONS',
    'Access-Control-Allow-Headers': 'Accept, Authorization',
    'Access-Control-Expose-Headers': 'Retry-After',
    // A page from a public address asks this before it may talk to a private one.
    'Access-Control-Allow-Private-Network': 'true',
  };
}
