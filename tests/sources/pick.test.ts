import { expect, test } from 'vitest';
import { sourcesFromDrop, sourcesFromInput } from '../../src/sources/pick.ts';

const fileEntry = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (resolve: (file: File) => void) => resolve(new File([name], name)),
});

/** A folder whose reader hands out two entries at a time, as browsers hand out a hundred. */
const folderEntry = (name: string, children: object[]) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader() {
    const left = [...children];
    return { readEntries: (resolve: (batch: object[]) => void) => resolve(left.splice(0, 2)) };
  },
});

const lockedFolder = {
  name: 'locked',
  isFile: false,
  isDirectory: true,
  createReader: () => ({
    readEntries: (_: unknown, reject: (e: Error) => void) => reject(new Error('denied')),
  }),
};

function transfer(entries: (object | null)[]): DataTransfer {
  const items = entries.map((entry, i) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => new File(['plain'], `plain${i}.dcm`),
  }));
  return { items: [{ kind: 'string' }, ...items] } as unknown as DataTransfer;
}

test('a dropped folder gives all files in it, with their paths', async () => {
  const scans = folderEntry('scans', ['a', 'b', 'c', 'd', 'e'].map(fileEntry));
  const found = await sourcesFromDrop(
    transfer([folderEntry('CT', [scans, fileEntry('top')]), fileEntry('one.zip')]),
  );
  expect(found.map(({ path }) => path)).toEqual([
    'CT/scans/a',
    'CT/scans/b',
    'CT/scans/c',
    'CT/scans/d',
    'CT/scans/e',
    'CT/top',
    'one.zip',
  ]);
  expect(new TextDecoder().decode(await found[3]!.read(0, 9))).toBe('d');
});

test('where the browser has no entries, the files themselves are taken', async () => {
  expect((await sourcesFromDrop(transfer([null]))).map(({ path }) => path)).toEqual(['plain0.dcm']);
});

test('a folder that may not be opened does not stop the others', async () => {
  const found = await sourcesFromDrop(transfer([lockedFolder, fileEntry('good')]));
  expect(found.map(({ path }) => path)).toEqual(['locked', 'good']);
  await expect(found[0]!.read(0, 1)).rejects.toThrow('denied');
});

test('picked folders keep their paths', () => {
  const inFolder = Object.defineProperty(new File(['x'], 'IM1'), 'webkitRelativePath', { value: 'CT/IM1' });
  expect(sourcesFromInput([inFolder, new File(['x'], 'IM2')]).map(({ path }) => path)).toEqual([
    'CT/IM1',
    'IM2',
  ]);
});
