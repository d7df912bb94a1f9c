import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { type BenchDatabase, benchDatabases } from './pilots/bench-databases.ts';
import { benchOwner, issueCodes, openPilot } from './pilots/bench-owner.ts';
import { type BenchPlan, benchPlan } from './pilots/bench-plan.ts';
import { type Manner, measureCrowd } from './pilots/crowd.ts';
import { measureGrowth } from './pilots/growth.ts';
import { readOptions } from './pilots/options.ts';
import { peakMb, residentMb } from './pilots/resident-memory.ts';

const manners: readonly Manner[] = [
  { name: 'as fast as it goes, 1 to 20 events at once', from: 1, to: 20, everyMs: 0 },
  { name: 'as fast as it goes, 200 events at once', from: 200, to: 200, everyMs: 0 },
  { name: 'every 4 s each, 1 to 20 events at once', from: 1, to: 20, everyMs: 4000 },
];

/** What the server of pilots takes from a crowd, and with ever more in its database; options in `pilots/options.ts`. */
export async function measure(): Promise<Figure[]> {
  const { participants, casesPerSet, sittings } = readOptions(process.argv.slice(2));
  const cases = mkdtempSync(join(tmpdir(), 'oblique-bench-cases-'));
  const plan = benchPlan(cases, participants, casesPerSet);
  const databases = await benchDatabases();
  const figures: Figure[] = [];
  try {
    for (const database of databases) {
      figures.push(...(await measureCrowds(database, cases, plan, participants)));
      figures.push(...(await measureGrowth(database, cases, sittings)));
    }
  } finally {
    for (const database of databases) await database.remove();
    rmSync(cases, { recursive: true });
  }
  return figures;
}

async function measureCrowds(
  database: BenchDatabase,
  cases: string,
  plan: BenchPlan,
  participants: number,
): Promise<Figure[]> {
  const server = await database.serve(cases);
  const name = (figure: Figure): Figure => ({ ...figure, name: `${database.name}, ${figure.name}` });
  try {
    const owner = await benchOwner(server);
    await openPilot(owner, plan.protocol);
    const idle: Figure = {
      name: 'memory before anybody comes',
      value: residentMb(server.processId),
      unit: 'MB',
    };
    const figures = [name(idle)];
    for (const manner of manners) {
      const codes = await issueCodes(owner, plan.protocol.id, participants);
      figures.push(...(await measureCrowd(server.url, codes, plan, manner)).map(name));
    }
    const peak: Figure = { name: 'memory at its peak', value: peakMb(server.processId), unit: 'MB' };
    return [...figures, name(peak)];
  } finally {
    await server.stop();
  }
}
