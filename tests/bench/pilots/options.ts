import { parseArgs } from 'node:util';

export interface PilotBenchOptions {
  readonly participants: number;
  /** Cases in each of the two case sets; a case asks one question of every kind. */
  readonly casesPerSet: number;
  /** How many sittings a database holds as it grows. */
  readonly sittings: readonly number[];
}

/** `--small` takes less than a minute; `--participants 200 --cases 4 --sittings 1000,10000,100000` is all of it. */
export function readOptions(argv: readonly string[]): PilotBenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: {
      small: { type: 'boolean' },
      participants: { type: 'string', default: '200' },
      cases: { type: 'string' },
      sittings: { type: 'string' },
    },
  });
  return {
    participants: Number(values.participants),
    casesPerSet: Number(values.cases ?? (values.small ? 1 : 4)),
    sittings: String(values.sittings ?? (values.small ? '1000,10000' : '1000,10000,100000'))
      .split(',')
      .map(Number),
  };
}
