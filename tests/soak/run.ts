import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import 'fake-indexeddb/auto';
import { postgresTool, startPostgres } from '../support/start-postgres.ts';
import { type SoakResult, soak, totalOf } from './soak.ts';

/** `npm run soak [-- pglite|postgres] [participants]`: on one database or, without a name, on both; 112 take part. */
const results = fileURLToPath(new URL('../../test-results/', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const fewer = process.argv.slice(2).map(Number).find(Number.isInteger);
const options = {
  seed: 'soak 2026-11',
  participants: fewer ?? 112,
  copies: 4,
  kills: 12,
  networkFaultRate: 0.04,
  deviceFaultRate: 0.006,
  say,
};
const on = (name: string) => wanted.length === 0 || wanted.includes(name);

const runs: [string, SoakResult, number][] = [];
if (on('pglite')) {
  say('── PGlite in a folder ──');
  runs.push(['PGlite', await soak(options), loadavg()[0]!]);
}
if (on('postgres') && postgresTool.path === undefined) say(postgresTool.title('PostgreSQL'));
else if (on('postgres')) {
  say('── PostgreSQL ──');
  const postgres = await startPostgres();
  try {
    runs.push(['PostgreSQL', await soak({ ...options, databaseUrl: postgres.url }), loadavg()[0]!]);
  } finally {
    await postgres.stop();
  }
}

for (const [database, { lines, counts, faults, requests, seconds }, load] of runs) {
  const total = totalOf(counts);
  say(
    `\n${database}: ${counts.length} participants, ${faults} faults, ${requests} requests, ${seconds.toFixed(0)} s`,
  );
  say(
    `(${(total.exported / seconds).toFixed(0)} events/s with the robots on the same machine; load ${load.toFixed(1)})`,
  );
  const table = lines.map(({ fault, times, sittings, events, lost, doubled }) => ({
    fault,
    times,
    sittings,
    events,
    lost,
    doubled,
  }));
  const { events, lost, doubled } = total;
  const rows = [...table, { fault: 'all', times: faults, sittings: counts.length, events, lost, doubled }];
  say('fault              times  sittings    events      lost   doubled');
  for (const row of rows) {
    const numbers = [row.times, row.sittings, row.events, row.lost, row.doubled];
    say(`${row.fault.padEnd(14)}${numbers.map((n) => String(n).padStart(10)).join('')}`);
  }
  say(
    `acknowledged ${events} = stored ${total.stored} = exported ${total.exported}, devices with gaps ${total.gaps}`,
  );
}
mkdirSync(results, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
const json = runs.map(([database, result, load]) => ({
  database,
  load,
  total: totalOf(result.counts),
  ...result,
}));
const file = ['soak', ...wanted].join('-');
writeFileSync(`${results}${file}.json`, `${JSON.stringify({ machine, runs: json }, undefined, 2)}\n`);
say(`\nAs JSON: test-results/${file}.json`);

const bad = runs.some(([, { counts, faults }]) => {
  const { events, stored, exported, lost, doubled, gaps } = totalOf(counts);
  const same = events === stored && stored === exported;
  const whole = fewer !== undefined || (counts.length >= 100 && events >= 50_000 && faults >= 100);
  return !same || lost + doubled + gaps > 0 || !whole;
});
if (bad || runs.length === 0) {
  say('The soak found something: see above.');
  process.exitCode = 1;
}
