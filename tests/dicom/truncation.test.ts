import { describe, expect, test } from 'vitest';
import { encodedFiles } from './encodings.ts';
import { rampPixels } from './make-ct.ts';
import { readImage } from './read-image.ts';

const files = await encodedFiles();

describe.each(files)('$name', ({ bytes, expendable, tolerance }) => {
  test('the whole file reads as written', async () => {
    const { values, unit } = await readImage(bytes);
    const written = rampPixels(100 - 1024);
    expect(values.length).toBe(written.length);
    for (const [i, value] of values.entries())
      expect(Math.abs(value - written[i]!), `pixel ${i}`).toBeLessThanOrEqual(tolerance);
    expect(unit).toBe('HU');
  });

  test('cut at every byte it is refused with a code and a sentence', { timeout: 120_000 }, async () => {
    for (let cut = 0; cut < bytes.length - expendable; cut++) {
      const refused = await readImage(bytes.slice(0, cut)).then(
        () => 'read',
        (error: unknown) => error,
      );
      expect(refused, `${cut} of ${bytes.length} bytes`).toMatchObject({
        name: 'UserError',
        code: expect.stringMatching(/^(dicom|inflate)\/[a-z-]+$/),
        message: expect.stringMatching(/\.$/),
      });
    }
  });
});
