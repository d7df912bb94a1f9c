import { describe, expect, test } from 'vitest';
import { findForbidden } from '../../../src/teaching/text/forbidden-phrase.ts';
import { findKeyPhrase, keyPhraseSchema } from '../../../src/teaching/text/key-phrase.ts';
import { wordsOf } from '../../../src/teaching/text/words.ts';

const phrase = (given: object) =>
  keyPhraseSchema.parse({ id: 'x', name: 'Thing', any: ['pneumothorax'], ...given });
const found = (text: string, given: object = {}) => findKeyPhrase(wordsOf(text), phrase(given));

describe('whether a thing is said to be there', () => {
  // biome-ignore format: a table
  test.each([
    ['Pneumothorax.', 1],
    ['Bilateral PNEUMOTHORAX', 1],
    ['No pneumothorax.', 0],
    ['There is no evidence of a pneumothorax', 0],
    ['Lungs are clear without effusion or pneumothorax.', 0],
    ['No effusion, collapse or pneumothorax', 0],
    ['No effusion, collapse, pneumothorax or nodule', 0],
    ['No effusion. Pneumothorax.', 1],
    ['No effusion, right pneumothorax', 1],
    ['No effusion but a pneumothorax', 1],
    ['Pneumothorax is not seen', 0],
    ['Pneumothorax was excluded.', 0],
    ['Pneumothorax, not seen before', 1],
    ['Pneumothorax cannot be excluded', 1],
    ['No change of the pneumothorax', 1],
    ['Not only effusion but pneumothorax', 1],
    ['No large mass of any kind in the lung with pneumothorax', 1],
    ['No rib fracture was caused by whatever also led to this pneumothorax', 1],
    ['pneumothoraces', 0],
    ['pneumo thorax', 0],
    ['', 0],
  ])('%s → %f', (text, share) => {
    expect(found(text).share).toBe(share);
  });

  test('what is asked to be denied must be denied', () => {
    const absent = { any: ['midline shift'], polarity: 'absent' };
    expect(found('No midline shift.', absent).share).toBe(1);
    expect(found('Midline shift of 5 mm.', absent)).toMatchObject({ share: 0, why: 'said to be present' });
    expect(found('Normal.', absent)).toMatchObject({ share: 0, why: 'not found' });
  });

  test('a thing denied in one place and seen in another is there', () => {
    expect(found('No pneumothorax on the left. Pneumothorax on the right.').share).toBe(1);
  });

  test('British and American, one and many, with and without accents', () => {
    const any = { any: ['subdural haematoma', 'nodule', 'fracture'] };
    for (const text of ['Subdural hematoma', 'subdural haematomas', 'two nodules', 'fractüres'])
      expect(found(text, any).share).toBe(1);
    expect(found('modules', any).share).toBe(0);
  });
});

describe('its side', () => {
  // biome-ignore format: a table
  test.each([
    ['Right pneumothorax', 1, 'found'],
    ['Pneumothorax on the right side', 1, 'found'],
    ['Pneumothorax (R)', 1, 'found'],
    ['Pneumothorax', 0.5, 'found, but without its side'],
    ['Left pneumothorax', 0, 'on the wrong side'],
    ['Bilateral pneumothorax', 0, 'on the wrong side'],
    ['Right pneumothorax, left lung clear', 1, 'found'],
    ['Left lung clear, right pneumothorax', 1, 'found'],
    ['Left lung clear. Pneumothorax.', 0.5, 'found, but without its side'],
    ['L1 fracture and pneumothorax', 0.5, 'found, but without its side'],
  ])('%s → %f', (text, share, why) => {
    expect(found(text, { side: 'right' })).toMatchObject({ share, why });
  });
});

test('the words that it was understood from are told', () => {
  const text = 'Lungs: there is a pneumothorax on the right.';
  const { quote } = found(text, { side: 'right' });
  expect(text.slice(quote!.from, quote!.to)).toBe('pneumothorax on the right');
  expect(found('No pneumothorax').quote).toMatchObject({ counts: 'not' });
});

test('what must not be claimed counts where it is claimed, not where it is denied', () => {
  const forbidden = { any: ['fracture', 'broken rib'], penalty: 1, why: 'No.' };
  const place = (text: string) => findForbidden(wordsOf(text), forbidden);
  expect(place('Rib fractures.')).toMatchObject({ from: 4, to: 13, counts: 'against' });
  expect(place('No fracture.')).toBeUndefined();
  expect(place('No fracture of the spine. A broken rib.')).toMatchObject({ from: 28, to: 38 });
});
