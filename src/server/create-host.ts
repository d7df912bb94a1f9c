import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PemPair } from './self-signed-certificate.ts';
import { type ServedCases, serveCases } from './serve-cases.ts';

/** Sensors are for the page itself (WebXR, Cardboard); what it never uses stays closed. */
const permissions =
  'xr-spatial-tracking=(self), accelerometer=(self), gyroscope=(self), magnetometer=(self), ' +
  'screen-wake-lock=(self), fullscreen=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=()';

export interface HostOptions {
  /** Absolute path of the built page. */
  readonly distFolder: string;
  /** Serve HTTPS with this pair. */
  readonly tls?: PemPair;
  /** Origins of the only archives that the page may contact; none for any. */
  readonly archives?: readonly string[];
  /** Bundled cases from where they are made; without it those that lie in the built page. */
  readonly cases?: ServedCases;
  /** How many proxies in front of this server are believed about who asks, and whether over https; none is by itself. */
  readonly trustedProxies?: number;
  /** Puts the API of pilots under /api, where nothing is without it; handed over, as a page alone need not load it. */
  readonly api?: (host: FastifyInstance) => Promise<void>;
}

/** The product's web server, not yet listening: dist/ with the headers of a closed, cacheable page. */
export async function createHost({
  distFolder,
  tls,
  archives,
  cases,
  trustedProxies = 0,
  api,
}: HostOptions): Promise<FastifyInstance> {
  const trustProxy = trustedProxies > 0 && ((_address: string, hop: number) => hop < trustedProxies);
  const host: FastifyInstance = tls
    ? fastify({ https: tls, forceCloseConnections: true, trustProxy })
    : fastify({ forceCloseConnections: true, trustProxy });
  await host.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...contentSecurityPolicy(archives), 'frame-ancestors': ["'self'"] },
    },
    // Over a self-signed certificate this would forbid the very click that lets a headset in.
    strictTransportSecurity: false,
  });
  host.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions);
  });
  if (cases) await serveCases(host, cases);
  await api?.(host);
  await host.register(fastifyStatic, {
    root: distFolder,
    preCompressed: true,
    cacheControl: false,
    setHeaders(response, path) {
      // Vite puts a content hash into every name under assets/; everything else is asked for again (ETag).
      const hashed = path.slice(distFolder.length).replaceAll('\\', '/').startsWith('/assets/');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  host.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('text/plain')
      .send(`There is nothing at ${request.url.split('?')[0]}.\n`),
  );
  return host;
}
