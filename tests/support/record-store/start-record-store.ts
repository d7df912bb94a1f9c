import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '../../../src/server/statements/statement.ts';
import { statementProblems } from './statement-problems.ts';

/** What may go wrong with a request; `dies after storing` is the one that makes a sender send twice. */
export type Fault = number | 'never answers' | 'dies' | 'dies after storing';

export interface TestRecordStore {
  readonly url: string;
  /** What is stored, by id. */
  readonly statements: Map<string, Statement>;
  /** One for each request to come, in their order; none when it is empty. */
  readonly faults: Fault[];
  /** Ids that are refused whenever they come. */
  readonly unwanted: Set<string>;
  /** Requests so far. */
  requests(): number;
  stop(): Promise<void>;
}

export const credentials = { user: 'oblique', password: 'a secret of the store' } as const;

/** A small learning record store over HTTP that checks statements, and stores a batch as a whole or not at all. */
export async function startRecordStore(): Promise<TestRecordStore> {
  const statements = new Map<string, Statement>();
  const faults: Fault[] = [];
  const unwanted = new Set<string>();
  let requests = 0;
  const expected = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  const answer = (response: ServerResponse, status: number) => {
    response.writeHead(status, status === 429 ? { 'retry-after': '7' } : {});
    response.end('{}');
  };
  const store = (batch: readonly Statement[]): number => {
    if (batch.some((one) => statementProblems(one).length > 0 || unwanted.has(one.id))) return 400;
    const differs = (one: Statement) => {
      const known = statements.get(one.id);
      return known && JSON.stringify(known) !== JSON.stringify(one);
    };
    if (batch.some(differs)) return 409;
    for (const one of batch) statements.set(one.id, one);
    return 200;
  };
  const server = createServer(async (request, response) => {
    requests++;
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    const fault = faults.shift();
    if (fault === 'dies') return void request.socket.destroy();
    if (fault === 'never answers') return;
    if (typeof fault === 'number') return answer(response, fault);
    if (request.headers.authorization !== expected) return answer(response, 401);
    if (request.headers['x-experience-api-version'] !== '1.0.3' || request.url !== '/xapi/statements')
      return answer(response, 400);
    const status = store(JSON.parse(text));
    if (fault === 'dies after storing') return void request.socket.destroy();
    answer(response, status);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/xapi`,
    statements,
    faults,
    unwanted,
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
