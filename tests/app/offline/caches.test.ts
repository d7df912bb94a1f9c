import { beforeEach, describe, expect, test } from 'vitest';
import { createCaseCache } from '../../../src/app/offline/case-cache.ts';
import { keepCase } from '../../../src/app/offline/keep-case.ts';
import { keptCases } from '../../../src/app/offline/kept-cases.ts';
import { createShellCache, type ShellFile } from '../../../src/app/offline/shell-cache.ts';
import { createManualClock } from '../../../src/base/clock.ts';
import { fakeCaches } from './fake-caches.ts';

const scope = 'https://host.example/oblique/';
const address = (path: string) => new URL(path, scope).href;
const clock = createManualClock(1000);
let caches: CacheStorage;
let asked: string[];
let served: Record<string, string>;
const fetchServed = async (url: RequestInfo | URL) => {
  const path = String(url).slice(scope.length);
  asked.push(path);
  const body = served[path];
  return new Response(body ?? 'nothing', { status: body === undefined ? 404 : 200 });
};
const keptIn = async (name: string) =>
  (await (await caches.open(name)).keys()).map(({ url }) => url.slice(scope.length));

beforeEach(() => {
  caches = fakeCaches();
  asked = [];
  served = {};
});

describe('bundled cases', () => {
  const cases = (quota: number) => createCaseCache(caches, { estimate: async () => ({ quota }) }, clock);

  test('keeps within the budget, also what comes at the same time, and lets the oldest go', async () => {
    const cache = cases(500);
    for (const name of ['a', 'b']) {
      clock.advance(10);
      await cache.keep(address(name), new Response('x'.repeat(40)));
    }
    clock.advance(10);
    await Promise.all(['c', 'd'].map((name) => cache.keep(address(name), new Response('x'.repeat(30)))));
    expect(await keptIn('oblique-cases')).toEqual(['b', 'c', 'd']);
    expect(await (await cache.find(address('b')))?.text()).toBe('x'.repeat(40));
    await cache.keep(address('huge'), new Response('x'.repeat(101)));
    expect(await cache.find(address('huge'))).toBeUndefined();
    expect(await keptIn('oblique-cases')).toHaveLength(3);
  });

  test('the same file again takes its own place', async () => {
    const cache = cases(500);
    for (const body of ['x'.repeat(90), 'y'.repeat(95)]) await cache.keep(address('a'), new Response(body));
    expect(await (await cache.find(address('a')))?.text()).toBe('y'.repeat(95));
  });

  test('an open case is kept with its answers, once, as far as it can be had', async () => {
    const series = 'generated/cases/c1/series-ab12.zip';
    served = {
      'generated/cases/index.json': '[]',
      'generated/cases/c1/case.json': JSON.stringify({ series: { url: series } }),
      'generated/cases/c1/scout.png': 'png',
      [series]: 'zip',
    };
    const tools = { scope, cases: cases(1e9), fetch: fetchServed };
    await keepCase('c1', tools);
    const texts = ['index.json', 'c1/case.json', 'c1/scout.png'].map((text) => `generated/cases/${text}`);
    const kept = [...texts, series];
    expect(await keptIn('oblique-cases')).toEqual(kept);
    asked = [];
    served['generated/cases/c1/key.bin'] = '{}';
    await keepCase('c1', tools);
    expect(asked).toEqual(['generated/cases/c1/key.bin']);
    expect(await keptIn('oblique-cases')).toHaveLength(5);
    expect([...(await keptCases(caches))]).toEqual(['c1']);
    expect([...(await keptCases(undefined))]).toEqual([]);
  });
});

describe('the build', () => {
  const shell = (version: string, files: ShellFile[]) =>
    createShellCache({ caches, fetch: fetchServed }, scope, version, files);
  const text = async (found: Promise<Response | undefined>) => (await found)?.text();
  const hashed = (path: string) => ({ path, revision: '' });

  test('a new version fetches what changed, serves its own page, and tabs of the old find their files', async () => {
    served = { '': 'page 1', 'assets/a-1.js': 'a1', 'assets/b-1.js': 'b1' };
    const one = shell('v1', [{ path: '', revision: 'p1' }, hashed('assets/a-1.js'), hashed('assets/b-1.js')]);
    await one.install();
    await one.dropOld();
    served = { '': 'page 2', 'assets/a-2.js': 'a2', 'assets/b-1.js': 'b1' };
    asked = [];
    const two = shell('v2', [{ path: '', revision: 'p2' }, hashed('assets/a-2.js'), hashed('assets/b-1.js')]);
    await two.install();
    expect(asked.sort()).toEqual(['', 'assets/a-2.js']);
    expect(await text(one.find(''))).toBe('page 1');
    await two.dropOld();
    expect(await text(two.find(''))).toBe('page 2');
    expect(await text(two.find('assets/a-1.js'))).toBe('a1');
    const three = shell('v3', [{ path: '', revision: 'p3' }]);
    await three.install();
    await three.dropOld();
    expect(await caches.keys()).toEqual(['oblique-shell-v2', 'oblique-shell-v3']);
    expect(await text(three.find('assets/a-1.js'))).toBeUndefined();
  });

  test('a file that cannot be had fails the install, which goes on from there next time', async () => {
    served = { 'assets/a-1.js': 'a1' };
    const files = [hashed('assets/a-1.js'), hashed('assets/b-1.js')];
    await expect(shell('v1', files).install()).rejects.toThrow('assets/b-1.js gave 404');
    served['assets/b-1.js'] = 'b1';
    asked = [];
    await shell('v1', files).install();
    expect(asked).toEqual(['assets/b-1.js']);
  });
});
