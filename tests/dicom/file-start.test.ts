import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { createRandom } from '../../src/base/random.ts';
import { type FileHeader, readFileHeader, readFileStart } from '../../src/dicom/file-header.ts';
import { encodedFiles } from './encodings.ts';
import { mutate } from './mutate.ts';

function attempt(read: () => FileHeader): FileHeader | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const fromEnds = (file: Uint8Array, headBytes: number, tailBytes: number) =>
  attempt(() =>
    readFileStart(file.slice(0, headBytes), {
      size: file.length,
      tail: file.slice(Math.max(0, file.length - tailBytes)),
    }),
  );

/** What is read from the ends, if anything, is what the whole file says; true when something was. */
function agrees(file: Uint8Array, headBytes: number, tailBytes: number): boolean {
  const found = fromEnds(file, headBytes, tailBytes);
  if (!found) return false;
  const whole = attempt(() => readFileHeader(file));
  expect({ ...found, pixelHash: 0 }, `${headBytes} + ${tailBytes} of ${file.length} bytes`).toEqual({
    ...whole,
    pixelHash: 0,
  });
  expect(found.pixelHash).toBeUndefined();
  return true;
}

describe.each(await encodedFiles())('$name', ({ name, bytes }) => {
  test('its first bytes say what all say, or nothing', () => {
    let enough = 0;
    for (let headBytes = 0; headBytes <= bytes.length; headBytes++)
      enough += Number(agrees(bytes, headBytes, [0, 8, 40][headBytes % 3]!));
    // All of a deflated file is needed to unpack it, and all fragments to tell which belong to which frame.
    if (['deflated', 'offset table', 'extended offset table'].includes(name)) expect(enough).toBe(0);
    else expect(enough).toBeGreaterThan(0);
  });

  test('a file cut short says no more in its first bytes', () => {
    for (let cut = 0; cut < bytes.length; cut++)
      for (const headBytes of [cut, Math.min(cut, bytes.length - 40)])
        agrees(bytes.slice(0, cut), headBytes, 8);
  });

  test('seed “ends”: nor do 200 mutants', () => {
    const random = createRandom(`ends ${name}`);
    for (let run = 0; run < 200; run++) {
      const mutant = mutate(bytes, random);
      agrees(mutant, Math.floor(random.between(0, mutant.length + 1)), Math.floor(random.between(0, 64)));
    }
  });
});
