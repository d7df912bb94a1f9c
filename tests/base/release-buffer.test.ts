import { expect, test } from 'vitest';
import { releaseBuffer } from '../../src/base/release-buffer.ts';

test('a released buffer is gone, and may be released again', () => {
  const { buffer } = Uint8Array.of(1, 2, 3, 4, 5);
  releaseBuffer(buffer);
  expect(buffer.byteLength).toBe(0);
  expect(() => releaseBuffer(buffer)).not.toThrow();
});

test('memory that threads share stays', () => {
  const shared = new SharedArrayBuffer(7);
  releaseBuffer(shared);
  expect(shared.byteLength).toBe(7);
});
