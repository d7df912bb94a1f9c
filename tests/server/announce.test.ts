import { expect, test } from 'vitest';
import { announcement, pageAddresses } from '../../src/server/cli/announce.ts';

test('an address is written so that a browser takes it', () => {
  expect(pageAddresses('http', '127.0.0.1', 4173)).toEqual(['http://127.0.0.1:4173/']);
  expect(pageAddresses('https', '::1', 4443)).toEqual(['https://[::1]:4443/']);
  expect(pageAddresses('https', '0.0.0.0', 4443).at(-1)).toBe('https://127.0.0.1:4443/');
});

test('on the network: address, QR code, and why the browser warns', async () => {
  const text = await announcement(['https://192.168.7.5:4173/', 'https://127.0.0.1:4173/'], true);
  expect(text).toContain('Oblique is ready: https://192.168.7.5:4173/');
  expect(text).toContain('or: https://127.0.0.1:4173/');
  expect(text.match(/▄/g)?.length).toBeGreaterThan(50);
  expect(text).toMatch(/browser will warn/);
});

test('without HTTPS a headset could not enter VR, so an open address says so', async () => {
  expect(await announcement(['http://192.168.7.5:4173/'], false)).toContain('--lan');
  expect(await announcement(['http://127.0.0.1:4173/'], false)).not.toContain('--lan');
});
