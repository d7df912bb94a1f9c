import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { deidentifyFile } from '../../../src/dicom/deidentify/deidentify-file.ts';
import { readFileHeader } from '../../../src/dicom/file-header.ts';
import { debianTool } from '../../support/debian-tool.ts';
import { foundInBytes } from '../../support/found-in-bytes.ts';
import { sharedPath } from '../../support/shared.ts';
import { identifiersIn } from './identifiers-in.ts';
import { strictOptions } from './strict-options.ts';

const secret = new Uint8Array(32).fill(99);
const dev = sharedPath('ct/dev');
const verifier = debianTool('dciodvfy', 'dicom3tools');
const scratch = mkdtempSync(join(tmpdir(), 'oblique-deidentify-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Every single file, and every 25th of each series. */
function devFiles(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(json|md|zip|txt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return all.sort().filter((path, i) => !path.includes('/series/') || i % 25 === 0);
}

/** Files that the reader refuses are not shared either. */
function readable(path: string): boolean {
  try {
    readFileHeader(readFileSync(path));
    return true;
  } catch {
    return false;
  }
}

const files = dev ? devFiles(dev).filter(readable) : [];

/** The verifier's errors; undefined where it cannot read the file as a CT image. */
function errorsOf(path: string): string[] | undefined {
  const { stdout, stderr } = spawnSync(verifier.path!, [path], { encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.split('\n');
  return lines.some((line) => /^(Legacy|Enhanced)?.*CTImage$/.test(line))
    ? lines.filter((line) => line.startsWith('Error'))
    : undefined;
}

describe.skipIf(!dev)(`every readable development file${dev ? '' : ' (skipped: no shared data)'}`, () => {
  test('there are enough of them', () => expect(files.length).toBeGreaterThan(80));

  test.each(files.map((path) => path.slice(dev!.length + 1)))('%s', (name) => {
    const file = readFileSync(`${dev}/${name}`);
    const copy = deidentifyFile(file, strictOptions, secret).bytes;
    expect(foundInBytes(copy, identifiersIn(file))).toEqual([]);
    const [before, after] = [readFileHeader(file), readFileHeader(copy)];
    expect(after.pixelHash).toBe(before.pixelHash);
    expect(after.format).toEqual(before.format);
    const geometry = ({ slices }: typeof after) =>
      slices.map(({ positionMm, orientation, spacingMm, thicknessMm, modalityMap, padding, windows }) => [
        positionMm,
        orientation,
        spacingMm,
        thicknessMm,
        modalityMap,
        padding,
        windows,
      ]);
    expect(geometry(after)).toEqual(geometry(before));
  });

  test.skipIf(!verifier.path)(
    verifier.title('an independent verifier finds no error that the original did not have'),
    { timeout: 120_000 },
    () => {
      const added = files.flatMap((path) => {
        const before = errorsOf(path);
        if (!before) return [];
        const out = join(scratch, 'copy.dcm');
        writeFileSync(out, deidentifyFile(readFileSync(path), strictOptions, secret).bytes);
        return errorsOf(out)!
          .filter((error) => !before.includes(error))
          .map((error) => `${path}: ${error}`);
      });
      expect(added).toEqual([]);
    },
  );
});
