import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/teaching/text/words.ts';

const form = (word: string) => wordsOf(word)[0]?.form;

test.each([
  ['nodule', 'nodules'],
  ['artery', 'arteries'],
  ['mass', 'masses'],
  ['abscess', 'abscesses'],
  ['branch', 'branches'],
  ['headache', 'headaches'],
  ['disease', 'diseases'],
  ['metastasis', 'metastases'],
  ['stenosis', 'stenoses'],
  ['vertebra', 'vertebrae'],
  ['bulla', 'bullae'],
  ['Hemorrhage', 'haemorrhages'],
  ['oedema', 'edema'],
  ['anaesthesia', 'anesthesia'],
])('%s and %s are one word', (one, other) => {
  expect(form(one)).toBe(form(other));
});

test.each([
  ['pelvis', 'pelvic'],
  ['mass', 'mast'],
  ['thrombus', 'thrombosis'],
])('%s and %s are two', (one, other) => {
  expect(form(one)).not.toBe(form(other));
});
