import { Agent, type IncomingMessage, request } from 'node:http';

export interface PilotReply {
  readonly status: number;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/**
 * Somebody's browser that talks to servers over HTTP: the next request goes to the next of them, as behind a load
 * balancer that does not care who asks, and cookies go to all.
 */
export class PilotClient {
  readonly #cookies = new Map<string, string>();
  readonly #servers: string[];
  readonly #address: string | undefined;
  #turn = 0;

  /** `address`: a loopback address of its own (Linux), since a server counts requests by address. */
  constructor(servers: readonly string[], address?: string) {
    this.#servers = [...servers];
    this.#address = address;
  }

  /** No request goes to this server any more. */
  forget(server: string): void {
    this.#servers.splice(this.#servers.indexOf(server), 1);
  }

  /** Sends a request to the next server, or to `server`; throws where the connection breaks. */
  async send(method: string, path: string, body?: unknown, server?: string): Promise<PilotReply> {
    const response = await this.open(method, path, body, server);
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece as Buffer);
    return { status: response.statusCode ?? 0, body: Buffer.concat(pieces) };
  }

  /** The same for what must work: the reply's JSON; throws what the server said otherwise. */
  // biome-ignore lint/suspicious/noExplicitAny: replies are compared, not used
  async ask(method: string, path: string, body?: unknown, server?: string): Promise<any> {
    const reply = await this.send(method, path, body, server);
    const text = reply.body.toString('utf8');
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return JSON.parse(text);
  }

  /** A reply whose body is still to come, with cookies taken. */
  open(method: string, path: string, body?: unknown, server?: string): Promise<IncomingMessage> {
    const to = server ?? this.#servers[this.#turn++ % this.#servers.length]!;
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(`${to}/api${path}`, {
        method,
        agent,
        ...(this.#address && { localAddress: this.#address }),
        headers: {
          origin: to,
          'x-oblique': '1',
          cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          }),
        },
      });
      sent.once('error', reject);
      sent.once('response', (response) => {
        for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
        resolve(response);
      });
      sent.end(text);
    });
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name && value) this.#cookies.set(name, value);
    else if (name) this.#cookies.delete(name);
  }
}
