import { expect, test } from 'vitest';
import { packageSource } from '../../src/sources/package-source.ts';

const page = 'https://host.example/oblique/';
const from = (address: string, answer: () => Promise<Response>, asked: [string, RequestInit][] = []) =>
  packageSource(
    address,
    page,
    (url, options) => {
      asked.push([String(url), options ?? {}]);
      return answer();
    },
    {},
  );
const zip = () => Promise.resolve(new Response(Uint8Array.of(1, 2, 3)));

test('a case at an address, relative to the page or elsewhere; nothing of the reader goes along', async () => {
  const asked: [string, RequestInit][] = [];
  const near = await from('cases/one.zip', zip, asked);
  const far = await from('https://other.example/get?case=7', zip, asked);
  expect([near.path, near.size, far.path]).toEqual(['one.zip', 3, 'get.zip']);
  expect(asked.map(([url]) => url)).toEqual([
    'https://host.example/oblique/cases/one.zip',
    'https://other.example/get?case=7',
  ]);
  for (const [, options] of asked)
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

// biome-ignore format: a table
test.each<[string, string, () => Promise<Response>, string, RegExp]>([
  ['a script', 'javascript:alert(1)', zip, 'package/address', /begins with https/],
  ['a sign-in in it', 'https://me:secret@other.example/a.zip', zip, 'package/address', /holds no sign-in/],
  ['no address', 'https://', zip, 'package/address', /Ask for the link again/],
  ['http from https', 'http://other.example/a.zip', zip, 'package/insecure', /https address/],
  ['not there', 'https://other.example/a.zip', () => Promise.resolve(new Response('', { status: 404 })), 'package/refused', /other\.example does not have/],
  ['for members', 'https://other.example/a.zip', () => Promise.resolve(new Response('', { status: 403 })), 'package/refused', /Sign in there/],
  ['closed to pages', 'https://other.example/a.zip', () => Promise.reject(new TypeError('x')), 'package/unreachable', /--archive https:\/\/other\.example/],
  ['no connection', 'a.zip', () => Promise.reject(new TypeError('x')), 'package/unreachable', /Check the connection and try again/],
])('%s: a sentence that says what to do', async (_, address, answer, code, words) => {
  await expect(from(address, answer)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
});
