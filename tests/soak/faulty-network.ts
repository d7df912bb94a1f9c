import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** What may happen to one request on its way. */
export const networkFaults = [
  'request cut',
  'reply cut',
  'reply lost',
  'sent twice',
  'arrives late',
] as const;
export type NetworkFault = (typeof networkFaults)[number];

export interface FaultyNetworkOptions {
  /** Where the server is; undefined while it is down. */
  readonly target: () => number | undefined;
  /** Asked once for each request, by its head. */
  readonly faultOf: (head: string) => NetworkFault | undefined;
  /** How late `arrives late` is, ms. */
  readonly lateMs: () => number;
}

/** A TCP proxy with one request to each connection, which does to them what bad networks do. */
export async function createFaultyNetwork({ target, faultOf, lateMs }: FaultyNetworkOptions) {
  const sockets = new Set<Socket>();
  const late = new Set<NodeJS.Timeout>();
  const known = (socket: Socket): Socket => {
    sockets.add(socket);
    // Resets are what this is for; 'close' follows.
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    return socket;
  };
  const upstream = (): Socket | undefined => {
    const port = target();
    return port === undefined ? undefined : known(connect(port, '127.0.0.1'));
  };
  /** Delivers a request; what comes back goes to `reply`. */
  const deliver = (request: Buffer, reply?: (server: Socket) => void) => {
    const server = upstream();
    server?.write(request);
    if (server && reply) reply(server);
    else server?.resume();
    return server;
  };
  /** Gives the client so many bytes of the reply, and then nothing more. */
  const cutReply = (client: Socket, bytes: number) => (server: Socket) => {
    server.on('data', (data) => {
      if (bytes > 0) client.write(data.subarray(0, bytes), () => client.destroy());
      else client.destroy();
    });
    server.on('close', () => client.destroy());
  };
  const handle = (client: Socket, request: Buffer) => {
    const whole = (server: Socket) => void server.pipe(client).on('close', () => server.destroy());
    const fault = faultOf(request.toString('latin1', 0, request.indexOf('\r\n\r\n')));
    switch (fault) {
      case undefined:
        if (!deliver(request, whole)) client.destroy();
        return;
      case 'request cut': {
        const server = upstream();
        server?.write(request.subarray(0, Math.floor(0.7 * request.length)), () => server.destroy());
        client.destroy();
        return;
      }
      case 'reply cut':
        deliver(request, cutReply(client, 90)) ?? client.destroy();
        return;
      case 'reply lost':
        deliver(request, cutReply(client, 0)) ?? client.destroy();
        return;
      case 'sent twice':
        deliver(request);
        if (!deliver(request, whole)) client.destroy();
        return;
      case 'arrives late': {
        client.destroy();
        const timer = setTimeout(() => {
          late.delete(timer);
          deliver(request);
        }, lateMs());
        late.add(timer);
      }
    }
  };
  const proxy = createServer((client) => {
    known(client);
    let received = Buffer.alloc(0);
    client.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const length = requestLength(received);
      if (length === undefined || received.length < length) return;
      client.removeAllListeners('data');
      handle(client, received);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (typeof address !== 'object' || !address) throw new Error('faulty network: no port');
  return {
    base: `http://127.0.0.1:${address.port}/`,
    /** Resolves once everything that is on its way has arrived. */
    async settle() {
      while (late.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close() {
      for (const timer of late) clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

/** Bytes of the HTTP request that a buffer begins with; undefined until its head is there. */
function requestLength(bytes: Buffer): number | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = /content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1];
  return end + 4 + Number(length ?? 0);
}
