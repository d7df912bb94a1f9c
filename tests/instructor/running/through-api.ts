import type { TestClient } from '../../support/test-api.ts';

/** A page's `fetch` that reaches an API in this process, with the cookies and the origin of one browser. */
export function fetchThrough(client: TestClient): typeof fetch {
  return async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const { method = 'GET', body, headers } = init ?? {};
    const reply = await client.send(
      method as 'GET',
      `${pathname}${search}`.replace(/^\/api/, ''),
      typeof body === 'string' ? JSON.parse(body) : undefined,
      Object.fromEntries(new Headers(headers)),
    );
    const type = String(reply.headers['content-type'] ?? '');
    return new Response(new Uint8Array(reply.rawPayload), {
      status: reply.statusCode,
      headers: { 'content-type': type },
    });
  };
}
