import { once } from 'node:events';
import { createServer } from 'node:net';
import { addressError } from './address-error.ts';

/** Opens and closes the address, so that a wrong one is reported before a minute of building. */
export async function assertAddressFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw addressError(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
}
