import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/** A header that only a script of the same origin can send without asking first. */
export const requestMark = 'x-oblique';

/**
 * Refuses a change that another site could have caused (CSRF): it needs the mark and the Origin of this very server.
 * Behind a proxy the scheme may differ, so hosts are compared.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const own = origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host;
  if (own && request.headers[requestMark] === '1') return;
  throw new Refusal(
    403,
    'api/foreign-origin',
    'This request does not come from a page of this server. Open the page here and try again.',
  );
}
