import { type Protocol, protocolSchema } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';

/** Where a protocol's form is not that of a file that can be read again: what no other check knows better words for. */
export const formProblems = (protocol: Protocol): ProtocolProblem[] =>
  (protocolSchema.safeParse(protocol).error?.issues ?? []).map(({ path: steps, message }) => {
    const path = steps.join('.');
    return { path, message: `${path}: ${message}.` };
  });
