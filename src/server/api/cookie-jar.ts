import type { FastifyReply, FastifyRequest } from 'fastify';

/** Those who run pilots and those who take part have a cookie of their own kind, so that one device may be both. */
export const cookieNames = { account: 'oblique-account', participant: 'oblique-sitting' } as const;
export type CookieKind = keyof typeof cookieNames;

/** The cookies of one request and its reply. */
export interface CookieJar {
  /** Whether the request came with one; it may have run out. */
  has(kind: CookieKind): boolean;
  /** What the request came with. */
  readonly sent: Readonly<Record<string, string | undefined>>;
  set(kind: CookieKind, token: string, lifeMs: number): void;
  clear(kind: CookieKind): void;
}

/** No script can read them, no other site can send them, and only the API gets them. */
export function cookieJar(request: FastifyRequest, reply: FastifyReply): CookieJar {
  const options = {
    path: '/api',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
  return {
    has: (kind) => request.cookies[cookieNames[kind]] !== undefined,
    sent: request.cookies,
    set(kind, token, lifeMs) {
      reply.setCookie(cookieNames[kind], token, { ...options, maxAge: Math.floor(lifeMs / 1000) });
    },
    clear(kind) {
      reply.clearCookie(cookieNames[kind], options);
    },
  };
}
