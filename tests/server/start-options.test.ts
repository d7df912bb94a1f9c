import { expect, test } from 'vitest';
import { readStartOptions } from '../../src/server/cli/start-options.ts';

test('without flags: this computer only, built when needed', () => {
  expect(readStartOptions([], {})).toEqual({
    mode: 'serve',
    lan: false,
    mayBuild: true,
    host: '127.0.0.1',
    port: 4173,
    archives: [],
    trustedProxies: 0,
    pilots: true,
  });
  expect(readStartOptions(['--no-pilots'], {}).pilots).toBe(false);
});

test('--lan listens on all interfaces unless HOST names one', () => {
  expect(readStartOptions(['--lan'], {})).toMatchObject({ lan: true, host: '0.0.0.0' });
  expect(readStartOptions(['--lan'], { HOST: '192.168.7.5' })).toMatchObject({
    lan: true,
    host: '192.168.7.5',
  });
});

// biome-ignore format: a table
const modes: [string[], string][] = [
  [['--dev'], 'dev'],
  [['--dev', '--lan'], 'dev'],
  [['--build-only'], 'build'],
  [['--lan', '--help'], 'help'],
];
test.each(modes)('%j means %s', (argv, mode) => {
  expect(readStartOptions(argv, {}).mode).toBe(mode);
});

test.each([
  ['0', 0],
  ['8080', 8080],
  ['65535', 65535],
  ['', 4173],
])('PORT=%s is %d', (text, port) => {
  expect(readStartOptions([], { PORT: text }).port).toBe(port);
});

test.each(['65536', '-1', '80.5', '0x50', 'http', '1e3', ' 80'])('PORT=%s is refused by name', (text) => {
  expect(() => readStartOptions([], { PORT: text })).toThrow(`PORT is "${text}"`);
});

test('an unknown option is refused by name', () => {
  expect(() => readStartOptions(['--lna'], {})).toThrow('no option "--lna"');
});

test('archives are named by their origins, from flags and environment, each once', () => {
  const argv = ['--archive', 'https://pacs.example.org/dicom-web', '--lan', '--archive=http://pacs:8042/'];
  expect(
    readStartOptions(argv, { OBLIQUE_ARCHIVES: 'http://pacs:8042/rs  https://b.example' }),
  ).toMatchObject({
    lan: true,
    archives: ['https://pacs.example.org', 'http://pacs:8042', 'https://b.example'],
  });
});

test.each([
  ['nothing', ['--archive']],
  ['no address', ['--archive', 'pacs']],
  ['another scheme', ['--archive=ftp://pacs']],
  ['a password', ['--archive', 'https://me:secret@pacs.example.org']],
])('--archive with %s is refused and never repeated', (_, argv) => {
  expect(() => readStartOptions(argv, {})).toThrow(/^After --archive comes the address(?!.*secret)/);
});
