import { createHost } from '../../src/server/create-host.ts';
import { startPilots } from '../../src/server/cli/start-pilots.ts';

/** The product's server without its page, on a free port: what `npm start` serves under /api. */
const [folder, dist] = process.argv.slice(2);
if (!folder || !dist) throw new Error('server process: needs a folder for its data and one for its page');
const pilots = startPilots(process.env, { folder, cases: `${folder}/no-cases` });
const host = await createHost({ distFolder: dist, api: pilots.api });
await host.listen({ host: '127.0.0.1', port: 0 });
const address = host.server.address();
const setup = /code: (\S+)/.exec((await pilots.announce()) ?? '')?.[1];
process.stdout.write(
  `${JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined, setup })}\n`,
);
