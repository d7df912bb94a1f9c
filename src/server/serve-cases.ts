import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { nothingToMake } from '../teaching/library/case-making.ts';
import type { CaseMaker } from './case-maker.ts';

/** Bundled cases that are served from where they are made. */
export interface ServedCases {
  /** Absolute path of `public/generated`. */
  readonly folder: string;
  readonly maker?: CaseMaker;
}

/** Truth is for the keys alone, and a half-written file is for nobody. */
const secret = /(^|\/)truth\.json$|\.part$/;

/** Serves `generated/`, says how far its cases are, and takes wishes for which to make next. */
export async function serveCases(host: FastifyInstance, { folder, maker }: ServedCases): Promise<void> {
  host.get('/generated/cases/making.json', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return maker?.status() ?? nothingToMake;
  });
  if (maker) {
    host.post<{ Params: { id: string }; Querystring: { variant?: string } }>(
      '/generated/cases/:id/make',
      async ({ params, query }, reply) => {
        const known = maker.make(params.id, Number(query.variant ?? 1));
        reply.code(known ? 202 : 404).type('text/plain');
        return known ? 'It will be made next.\n' : 'There is no such case.\n';
      },
    );
  }
  await host.register(fastifyStatic, {
    root: folder,
    prefix: '/generated/',
    decorateReply: false,
    cacheControl: false,
    allowedPath: (path) => !secret.test(path),
    setHeaders: (response) => {
      response.setHeader('cache-control', 'no-cache');
    },
  });
}
