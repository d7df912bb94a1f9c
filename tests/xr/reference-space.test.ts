import { expect, test } from 'vitest';
import { findSpaceKind } from '../../src/xr/reference-space.ts';

const headset = (...offered: string[]) => {
  const asked: string[] = [];
  return {
    asked,
    async requestReferenceSpace(kind: string) {
      asked.push(kind);
      if (!offered.includes(kind)) throw new DOMException(kind, 'NotSupportedError');
      return {} as XRReferenceSpace & XRBoundedReferenceSpace;
    },
  };
};

// biome-ignore format: a table
test.each([
  [['local-floor', 'local', 'viewer'], 'local-floor'],
  [['viewer', 'local'], 'local'],
  [['viewer'], 'viewer'],
])('a headset that offers %j is entered from %s', async (offered, kind) => {
  await expect(findSpaceKind(headset(...offered))).resolves.toBe(kind);
});

test('nothing worse is asked for than what is there', async () => {
  const known = headset('local-floor', 'local');
  await findSpaceKind(known);
  expect(known.asked).toEqual(['local-floor']);
});

test('a session without any says why', async () => {
  await expect(findSpaceKind(headset())).rejects.toMatchObject({ name: 'NotSupportedError' });
});
