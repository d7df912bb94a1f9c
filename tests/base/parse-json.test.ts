import { expect, test } from 'vitest';
import { parseJson } from '../../src/base/parse-json.ts';

const nested = (levels: number) => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;

test('JSON comes as it is, as deep as files are', () => {
  expect(parseJson('{"a":[1,null,{"b":"c"}]}')).toEqual({ a: [1, null, { b: 'c' }] });
  expect(parseJson(nested(100))).toEqual(JSON.parse(nested(100)));
});

test.each([['deeper than sense'], ['deeper than any stack']])(
  'what is %s is refused like any slip',
  (what) => {
    expect(() => parseJson(nested(what.endsWith('stack') ? 2_000_000 : 102))).toThrow(SyntaxError);
    expect(() => parseJson('{"a":')).toThrow(SyntaxError);
  },
);
