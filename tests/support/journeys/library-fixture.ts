import type { Page } from 'playwright-core';
import type { CaseMaking } from '../../../src/teaching/library/case-making.ts';
import { caseIndexSchema, type CaseSummary } from '../../../src/teaching/case-summary.ts';
import { encodePalettePng } from './palette-png.ts';

type Line = readonly [
  id: string,
  level: CaseSummary['level'],
  minutes: number,
  tasks: CaseSummary['tasks'],
  quantities: CaseSummary['quantities'],
  history: string,
];

// biome-ignore format: a table
const lines: readonly Line[] = [
  ['chest-001',   'introductory', 5,  ['find', 'measure', 'recognise', 'decide'], ['length'],  'A 58-year-old who smoked a pack a day for thirty years has coughed for six weeks.'],
  ['chest-002',   'introductory', 4,  ['find', 'recognise'],                      [],          'A tall 22-year-old has had sudden pain on one side and is short of breath.'],
  ['chest-003',   'intermediate', 7,  ['measure', 'decide', 'write'],             ['density'], 'A 71-year-old gets ever more short of breath on the stairs.'],
  ['chest-004',   'advanced',     12, ['find', 'measure', 'rank'],                ['length'],  'Three days after a knee replacement a 64-year-old faints on the ward.'],
  ['abdomen-001', 'introductory', 5,  ['find', 'measure', 'decide'],              ['length'],  'A 74-year-old man is screened; his brother had surgery for the same.'],
  ['abdomen-002', 'intermediate', 6,  ['find', 'measure', 'decide'],              ['density'], 'Found by the way in a 49-year-old after a fall from a ladder.'],
  ['abdomen-003', 'introductory', 5,  ['find', 'measure'],                        ['length'],  'Cramps that come and go since this morning, and blood in the urine.'],
  ['head-001',    'introductory', 6,  ['find', 'measure', 'decide'],              ['length'],  'An 80-year-old on blood thinners fell four hours ago and is drowsy.'],
  ['head-002',    'advanced',     14, ['measure', 'name', 'decide'],              ['volume'],  'Sudden weakness of the right arm and leg, high blood pressure.'],
  ['spine-001',   'intermediate', 9,  ['measure', 'name'],                        ['angle'],   'A 14-year-old whose ribs stand out on one side when bending forward.'],
  ['spine-002',   'advanced',     11, ['find', 'measure', 'decide'],              ['length'],  'A 79-year-old with back pain since lifting a bag of soil.'],
  ['neck-001',    'advanced',     15, ['find', 'measure', 'name'],                ['length'],  'The worst headache of her life, two days ago, now well.'],
];

/** A library of a dozen cases, as a server lists them; their images do not exist. */
export const libraryCases: readonly CaseSummary[] = caseIndexSchema.parse({
  schema: 'oblique/case-index',
  version: 1,
  cases: lines.map(([id, level, estimatedMinutes, tasks, quantities, history]) => {
    const system = id.replace(/-\d+$/, '');
    return {
      id,
      revision: 1,
      title: `${system.charAt(0).toUpperCase()}${system.slice(1)} CT`,
      system,
      level,
      synthetic: true,
      questionCount: 5,
      estimatedMinutes,
      history,
      objectives: ['Search all images from top to bottom.'],
      tags: ['CT', level === 'advanced' ? 'with contrast' : 'without contrast'],
      tasks,
      quantities,
    };
  }),
}).cases;

/** A body, and what is round it: enough to see whether a picture is cut off. */
function scout(): Buffer {
  return encodePalettePng({
    width: 96,
    height: 128,
    rgb(x, y) {
      const inside = ((x - 48) / 40) ** 2 + ((y - 64) / 58) ** 2;
      const grey = inside < 1 ? 60 + 130 * Math.sqrt(1 - inside) : 8;
      return [grey, grey, grey];
    },
  });
}

/**
 * Has the page find this library where the server's would be; `making` as the server tells it, none for a static host.
 * Gives the cases and variants that the page asks the server to make.
 */
export async function serveLibrary(
  page: Page,
  making: () => CaseMaking | undefined,
): Promise<readonly string[]> {
  const asked: string[] = [];
  const picture = scout();
  await page.route('**/generated/cases/**', (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const path = pathname.replace(/.*generated\/cases\//, '');
    if (path === 'index.json')
      return route.fulfill({ json: { schema: 'oblique/case-index', version: 1, cases: libraryCases } });
    if (path === 'making.json')
      return route.fulfill({ json: { schema: 'oblique/case-making', version: 1, cases: making() ?? {} } });
    if (path.endsWith('/scout.png')) return route.fulfill({ contentType: 'image/png', body: picture });
    if (path.endsWith('/make')) {
      const variant = searchParams.get('variant');
      asked.push(path.replace('/make', variant ? `-v${variant}` : ''));
      return route.fulfill({ status: 202 });
    }
    return route.fulfill({ status: 404 });
  });
  return asked;
}
