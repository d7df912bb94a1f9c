import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AccuracyRow, accuracyRun, hands } from '../accuracy/accuracy-run.ts';
import { seenOffset } from '../accuracy/hand-parameters.ts';
import type { Figure } from './figure.ts';

const results = fileURLToPath(new URL('../../test-results/', import.meta.url));
const SEED = 'issue 6';
/** Lengths and as many angles in each manner. */
const COUNT = 200;
const AIM = { 'length, mm': 0.5, 'angle, deg': 0.7 } as const;

const WAYS: Readonly<Record<AccuracyRow['way'], string>> = {
  atPress: 'where the ray was at the press',
  dropped: 'where it rested before the press',
  snapped: 'the same, to the edge near it',
  corrected: 'corrected with loupe and nudges',
};

/**
 * How exactly emulated hands measure on the slice panel, by the program's own gestures: known lengths and angles of
 * the analytic phantom. What the hands do is in `hand-parameters.ts`, each number with its source; no real person
 * took part, and where a lesion's edge is thought to lie is not part of it.
 */
export async function measure(): Promise<Figure[]> {
  const rows = accuracyRun(
    { seed: SEED, count: COUNT },
    { hands: Object.keys(hands), zooms: [1, 2, 4, 8], snapped: [1, 4] },
  );
  mkdirSync(results, { recursive: true });
  const parameters = { hands, seenOffset };
  writeFileSync(
    `${results}accuracy.json`,
    `${JSON.stringify({ seed: SEED, count: COUNT, parameters, rows }, undefined, 2)}\n`,
  );
  process.stdout.write(`${tableOf(rows)}\nAs JSON: test-results/accuracy.json\n\n`);
  return rows
    .filter(({ way }) => way === 'corrected' || way === 'dropped')
    .map(({ hand, zoom, way, what, errors }) => ({
      name: `${hand}, zoom ${zoom}, ${WAYS[way]}`,
      value: errors.meanAbsolute,
      unit: what === 'length, mm' ? 'mm' : '°',
      ...(way === 'corrected' && { aim: AIM[what] }),
    }));
}

/** The rows as a table: bias, standard deviation, mean absolute error, 95 % limits. */
function tableOf(rows: readonly AccuracyRow[]): string {
  const head = `${'hand'.padEnd(17)}${'zoom'.padEnd(5)}${'point taken'.padEnd(34)}${'error of'.padEnd(12)}   bias     SD    MAE   95 % limits`;
  const lines = rows.map(({ hand, zoom, way, what, errors }) => {
    const { bias, sd, meanAbsolute, limits } = errors;
    const numbers = [bias, sd, meanAbsolute].map((value) => value.toFixed(2).padStart(7)).join('');
    const within = `${limits[0].toFixed(2).padStart(8)} … ${limits[1].toFixed(2)}`;
    return `${hand.padEnd(17)}${String(zoom).padEnd(5)}${WAYS[way].padEnd(34)}${what.padEnd(12)}${numbers}${within}`;
  });
  return [head, ...lines].join('\n');
}
