import type { Case, CaseKey } from '../case.ts';
import { practiceBlock } from './practice-block.ts';

const id = 'practice-block';
const count = practiceBlock.rods.length;
const options = [count - 1, count, count + 1].map((rods) => ({ id: `rods-${rods}`, text: `${rods} rods` }));

/** The one question of the tutorial: how a question is answered, not what is known. */
export const practiceCase: Case = {
  schema: 'oblique/case',
  version: 2,
  id,
  revision: 1,
  title: 'Learn the tools',
  history: 'A block of jelly with rods and balls in it. Nobody is ill.',
  objectives: ['Know the tools of the reading station.'],
  level: 'introductory',
  system: 'practice',
  tags: [],
  provenance: { kind: 'synthetic' },
  licence: 'MIT',
  authors: ['Oblique contributors'],
  estimatedMinutes: 3,
  series: { source: 'packed', folder: 'series' },
  view: { windowPreset: 'bone' },
  steps: [],
  questions: [
    {
      id: 'how-many-rods',
      kind: 'single-choice',
      text: 'How many rods are in the block?',
      prompt: { options },
    },
  ],
};

export const practiceKey: CaseKey = {
  schema: 'oblique/case-key',
  version: 2,
  caseId: id,
  caseRevision: 1,
  diagnosis: 'None: a block of jelly',
  certainty: { basis: 'by-construction' },
  findings: [],
  answers: [
    {
      questionId: 'how-many-rods',
      explanation: 'All four lie in the slice that you measured in.',
      key: {
        option: `rods-${count}`,
        reasons: Object.fromEntries(
          options
            .filter((option) => option.id !== `rods-${count}`)
            .map((option) => [option.id, 'Look at the slice of the rods again.']),
        ),
      },
    },
  ],
  pearls: [],
  thresholds: [],
  references: [],
  differential: [],
  reviewers: [],
  revisions: [],
  steps: [],
};
