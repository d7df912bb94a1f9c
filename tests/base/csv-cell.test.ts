import { expect, test } from 'vitest';
import { csvCell } from '../../src/base/csv-cell.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('a cell of RFC 4180: %j', (text, cell) => expect(csvCell(text)).toBe(cell));
