import type { Plugin } from 'vite';
import type { CaseMaker } from '../case-maker.ts';

/** The development server's answers about cases being made; see server/serve-cases for the product's. */
export function caseMakingPlugin(maker: CaseMaker): Plugin {
  return {
    name: 'case-making',
    configureServer(server) {
      server.middlewares.use('/generated/cases', (request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://here');
        const id = /^\/([a-z0-9-]+)\/make$/.exec(url.pathname)?.[1];
        if (request.method === 'GET' && url.pathname === '/making.json') {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(maker.status()));
        } else if (request.method === 'POST' && id) {
          response.statusCode = maker.make(id, Number(url.searchParams.get('variant') ?? 1)) ? 202 : 404;
          response.end();
        } else next();
      });
    },
  };
}
