import { describe, expect, test } from 'vitest';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { ctFile } from '../dicom/make-ct.ts';
import { dicomdirFile } from '../dicom/make-dicomdir.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const onDisc = ['CT\\IM1', 'CT\\IM2', 'CT\\IM3'];
const heights = [0, 7.25, 14.5];
const image = (path: string, z: number) => sourceFromBytes(path, ctFile(z));
const index = (path = 'disc/DICOMDIR', listed = onDisc) => sourceFromBytes(path, dicomdirFile(listed));

async function open(...files: Parameters<typeof openFiles>[0]) {
  const { series, refused } = await openFiles(files, { pool }, {});
  return [series.length, refused.map(({ code, message }) => `${code} ${message}`)];
}

describe("a disc's index among the files", () => {
  test('is left out quietly where all of its images are here, whatever their case', async () => {
    const files = heights.map((z, i) => image(`disc/ct/im${i + 1};1`, z));
    expect(await open(index(), ...files)).toEqual([1, []]);
  });

  test('says how many of its images are not here', async () => {
    expect(await open(index(), image('disc/CT/IM1', 0), image('disc/CT/IM3', 14.5))).toEqual([
      1,
      [
        "source/directory-incomplete DICOMDIR: The disc's index lists 3 images; 1 of them is not here. If you miss any, copy the whole disc again.",
      ],
    ]);
  });

  test('says nothing where files were renamed, or where it is no index at all', async () => {
    expect(await open(index(), image('disc/a', 0), image('disc/b', 7.25))).toEqual([1, []]);
    const text = sourceFromBytes('disc/DICOMDIR', new TextEncoder().encode('not an index'));
    expect(await open(text, image('disc/a', 0), image('disc/b', 7.25))).toEqual([1, []]);
  });

  test('asks for the disc where it comes alone', async () => {
    expect(await open(index('DICOMDIR'))).toEqual([
      0,
      [
        "source/directory-alone DICOMDIR: The disc's index lists 3 images, and none of them is here. Open the whole disc or folder.",
      ],
    ]);
  });
});
