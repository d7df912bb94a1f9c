import { expect, test } from 'vitest';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { ctDataSet } from '../dicom/make-ct.ts';
import { encapsulate, makeFile } from '../dicom/make-dicom.ts';

// Headers were sound and every codestream damaged: laying the grid anew through no slices at all threw a TypeError.
test('a volume of which no slice can be decoded is refused with the reason', async () => {
  const files = [0, 7.25, 14.5].map((z, i) => {
    const pixels = encapsulate([Uint8Array.of(1, 2, 3, 4 + i)]);
    const file = makeFile(
      ctDataSet(z, { '7fe0,0010': ['OB', pixels] }),
      'explicit-le',
      '1.2.840.10008.1.2.5',
    );
    return sourceFromBytes(`IM${i}`, file);
  });
  const pool = createThreadRunner({ loadWasm: loadWasmInNode });
  const { series } = await openFiles(files, { pool }, {});
  await expect(series[0]!.load({})).rejects.toMatchObject({
    name: 'UserError',
    code: 'dicom/codestream',
    message: expect.stringMatching(/^3 of 3 images cannot be decoded\./),
  });
});
