import { createHost } from '../../../src/server/create-host.ts';
import { startPilots } from '../../../src/server/cli/start-pilots.ts';

/**
 * A process of its own for tests: the page server with the API of pilots as `npm start` puts it together, without a
 * page. Arguments: the data folder, the folder of cases, a folder to serve.
 */
const [folder, cases, distFolder] = process.argv.slice(2);
if (!folder || !cases || !distFolder) throw new Error('serve: three folders are needed');
const pilots = startPilots(process.env, { folder, cases });
const host = await createHost({ distFolder, api: pilots.api });
const url = await host.listen({ host: '127.0.0.1', port: 0 });
const firstAccount = await pilots.announce();
process.stdout.write(`${firstAccount ?? 'There is an account.'}\nready: ${url}\n`);
process.once('SIGTERM', async () => {
  await host.close();
  await pilots.close();
  process.exit(0);
});
