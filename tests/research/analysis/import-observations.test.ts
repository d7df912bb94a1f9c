import { describe, expect, test } from 'vitest';
import { importObservations } from '../../../src/research/analysis/import-observations.ts';
import { parseCsv } from '../../../src/research/analysis/parse-csv.ts';

const header = 'participant_id,sequence,period,condition,caseset,case_id,question_id,correct,rt_ms';
const row = 'P001,VR1-FLAT2,1,VR,1,C01,Q1,1,17202';

test('CSV: quotes, commas and line breaks in cells, CRLF, byte order mark', () => {
  expect(parseCsv('\uFEFFa,b\r\n"x, ""y""","1\n2"\r\n3,\r\n')).toEqual([
    { a: 'x, "y"', b: '1\n2' },
    { a: '3', b: '' },
  ]);
});

describe('answers from a CSV file', () => {
  test('one row is one answer; columns in any order, others ignored; times may be missing', () => {
    expect(importObservations(`${header}\n${row}`)).toEqual([
      {
        participantId: 'P001',
        sequence: 'VR1-FLAT2',
        period: 1,
        condition: 'VR',
        caseSet: '1',
        caseId: 'C01',
        questionId: 'Q1',
        correct: true,
        responseMs: 17202,
      },
    ]);
    const [answer] = importObservations(`site_id,${header}\nX,${row.replace('17202', 'NA')}`);
    expect(answer?.responseMs).toBeUndefined();
  });

  test('the same answer delivered twice counts once', () => {
    expect(importObservations(`${header}\n${row}\n${row}`)).toHaveLength(1);
  });

  test.each([
    ['', 'The file is empty'],
    [header, 'no rows of answers'],
    [`${header.replace('question_id', 'question')}\n${row}`, 'no column question_id'],
    [`${header}\n${row},7`, 'Row 2 has 10 cells'],
    [`${header}\n${row.replace(',1,17202', ',maybe,17202')}`, 'Row 2: the cell in column correct'],
    [`${header}\n${row.replace(',1,VR', ',first,VR')}`, 'Row 2: the cell in column period'],
    [`${header}\n${row}\n${row.replace(',1,17202', ',0,17202')}`, 'Row 3 answers a question again'],
    [`${header}\n"${row}`, 'inside a quoted cell'],
  ])('what cannot be read is told: %#', (text, words) => {
    expect(() => importObservations(text)).toThrow(words);
  });
});
