import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../base/log.ts';
import { UserError } from '../../base/user-error.ts';
import { DiskFull, diskFullCode } from '../database/disk-full.ts';
import { Refusal } from './refusal.ts';

/** What the page gets where a request fails: a code and a sentence, and nothing from inside. */
export function replyToError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { status, code, message } = described(error);
  if (status >= 500)
    log.warn('api/failed', {
      method: request.method,
      route: request.routeOptions.url,
      error: error instanceof Error ? error.message : String(error),
    });
  reply.code(status).send({ code, message });
}

function described(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof Refusal) return { status: error.status, code: error.code, message: error.message };
  const full =
    error instanceof Error && 'code' in error && error.code === diskFullCode ? new DiskFull() : error;
  if (full instanceof DiskFull) return { status: 507, code: full.code, message: full.message };
  if (error instanceof UserError) return { status: 400, code: error.code, message: error.message };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429)
    return { status, code: 'api/too-many', message: 'Too many requests from here. Wait a minute.' };
  if (status === 413)
    return {
      status,
      code: 'api/too-large',
      message: 'This is more than may be sent at once. Send it in parts.',
    };
  if (status >= 400 && status < 500)
    return { status, code: 'api/malformed', message: 'This request cannot be read.' };
  return {
    status: 500,
    code: 'api/failed',
    message: 'Something went wrong on the server. What was acknowledged before is safe. Try again.',
  };
}
