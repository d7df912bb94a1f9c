import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { type CaseIndex, caseIndexSchema } from '../teaching/case-summary.ts';
import { nothingToMake } from '../teaching/library/case-making.ts';
import type { CaseMaker } from './case-maker.ts';

/** Bundled cases that are served from where they are made. */
export interface ServedCases {
  /** Absolute path of `public/generated`. */
  readonly folder: string;
  readonly maker?: CaseMaker;
}

/** The list without cases that were never made; undefined where there is no list. */
async function madeOnly(casesFolder: string): Promise<CaseIndex | undefined> {
  const text = await readFile(join(casesFolder, 'index.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const index = caseIndexSchema.parse(JSON.parse(text));
  return { ...index, cases: index.cases.filter(({ id }) => existsSync(join(casesFolder, id, 'case.json'))) };
}

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
  } else {
    // The list names cases before they are made, and here nobody will make them.
    host.get('/generated/cases/index.json', async (_request, reply) => {
      const index = await madeOnly(join(folder, 'cases'));
      if (!index) return reply.callNotFound();
      reply.header('cache-control', 'no-cache');
      return index;
    });
  }
  await host.register(fastifyStatic, {
    root: folder,
    prefix: '/generated/',
    decorateReply: false,
    cacheControl: false,
    // A half-written file is for nobody.
    allowedPath: (path) => !path.endsWith('.part'),
    setHeaders: (response) => {
      response.setHeader('cache-control', 'no-cache');
    },
  });
}
