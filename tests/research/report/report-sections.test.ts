import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import { pilotDataOf } from '../../../src/research/analysis/pilot-data-of.ts';
import { lockProtocol, amendProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import type { ReportBlock, ReportSection } from '../../../src/research/report/report-section.ts';
import { reportSections } from '../../../src/research/report/report-sections.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { randomData, randomProtocol } from './random-pilot.ts';

const nothing = { locked: undefined, concealed: undefined };
const forbidden = /NaN|Infinity|undefined|null|\[object/;

/** Every text and every number that something may show, with its place. */
function shownIn(value: unknown, path = ''): [path: string, text: string][] {
  // Limits of a plot may be absent; that is no text.
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => shownIn(inner, `${path}.${key}`));
}

const rounds = Array.from({ length: 120 }, (_, round) => `report ${round}`);

test.each(rounds)('any cohort under any design is told in words and numbers: %s', (seed) => {
  const random = createRandom(seed);
  const protocol = randomProtocol(random);
  const data = randomData(protocol, random);
  const sections = reportSections(protocol, data, analysePilot(protocol, data), nothing);
  const wrong = shownIn(sections).filter(([, text]) => forbidden.test(text));
  expect(wrong, `${protocol.design}, ${data.observations.length} answers`).toEqual([]);
  const heading = ({ heading: text }: ReportSection) => text;
  expect(sections.map(heading).slice(0, 2)).toEqual(['Who took part', 'Deviations and exclusions']);
  for (const table of tablesIn(sections.flatMap(({ blocks }) => blocks)))
    for (const row of table.rows) expect(row.length, table.caption).toBe(table.columns.length);
});

function tablesIn(blocks: readonly ReportBlock[]): Extract<ReportBlock, { kind: 'table' }>[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'more' ? tablesIn(block.blocks) : [],
  );
}

describe('a rehearsed pilot', () => {
  const { protocol, cohort, seed } = rehearsal();
  const locked = amendProtocol(
    lockProtocol({ ...protocol, title: 'Before' }, seed, Date.parse('2026-02-01')),
    protocol,
    'The title was not the one on the poster.',
    Date.parse('2026-02-03'),
  );
  const data = pilotDataOf(protocol, cohort);
  const sections = reportSections(protocol, data, analysePilot(protocol, data), {
    locked,
    concealed: false,
    revealedSeed: seed,
  });
  const textOf = (id: string) => JSON.stringify(sections.find((section) => section.id === id)?.blocks);

  test('sections come in the order of CONSORT', () => {
    expect(sections.map(({ id }) => id)).toEqual([
      'flow',
      'deviations',
      'baseline',
      'primary',
      'family',
      'harms',
      'secondary',
      'measurements',
      'free-response',
      'exploratory',
      'amendments',
      'dictionary',
      'about',
    ]);
  });

  test('estimate and interval lead, p follows; amendments carry their reason; concealment is said', () => {
    const { blocks } = sections.find(({ id }) => id === 'primary')!;
    const lead = blocks.find((block) => block.kind === 'text')!;
    expect(lead).toMatchObject({ lead: true });
    expect(JSON.stringify(lead)).toMatch(/right answers more with VR than with Flat \(95 % CI .* to .*\); p/);
    expect(textOf('amendments')).toContain('The title was not the one on the poster.');
    expect(textOf('about')).toMatch(/not concealed/);
    expect(textOf('about')).toContain(seed);
  });

  test('measurements, marks, questionnaires and plots are all there', () => {
    expect(textOf('measurements')).toMatch(/ICC\(2,1\)/);
    expect(textOf('measurements')).toMatch(/margin stated beforehand ±0\.5 mm/);
    expect(textOf('free-response')).toMatch(/wAFROC/);
    expect(textOf('secondary')).toMatch(/SUS, Usability/);
    expect(textOf('harms')).toMatch(/SSQ, Nausea/);
    expect(textOf('baseline')).toMatch(/Year 3rd/);
    const kinds = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'plots' ? block.plots.map(({ plot }) => plot) : [])),
    );
    expect(new Set(kinds)).toEqual(new Set(['effects', 'people', 'agreement', 'learning', 'symptoms']));
  });
});
