import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publicFiles, shellOf } from '../../src/server/service-worker-build.ts';

const folder = fileURLToPath(new URL('../../public/', import.meta.url));
const paths = publicFiles(folder).map(({ path }) => path);

test('fonts, controllers, hands and icons are installed; cases, pictures and texts are not', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'xr-fonts/inter-medium.png',
      'xr-profiles/profilesList.json',
      'xr-profiles/generic-hand/left.glb',
      'xr-profiles/generic-trigger-squeeze-thumbstick/none.glb',
      'icons/icon-192.png',
      'manifest.webmanifest',
    ]),
  );
  expect(paths.filter((path) => /generated|screenshots|README|LICENSE/.test(path))).toEqual([]);
  expect(paths.every((path) => existsSync(folder + path))).toBe(true);
});

test('the version changes with any file’s bytes or name, and not with their order', () => {
  const files = [
    { path: 'a', revision: '1' },
    { path: 'b', revision: '2' },
  ];
  const { version } = shellOf(files);
  expect(shellOf([...files].reverse()).version).toBe(version);
  expect(shellOf([files[0]!, { path: 'b', revision: '3' }]).version).not.toBe(version);
  expect(shellOf([files[0]!, { path: 'c', revision: '2' }]).version).not.toBe(version);
});
