import { expect, test } from 'vitest';
import { requestRoute } from '../../../src/app/offline/request-route.ts';

const scope = 'https://host.example/courses/oblique/';
const shell = new Set(['', 'assets/index-C9rJOOLE.js', 'xr-fonts/inter-medium.json', 'icon.svg']);
const get = (url: string, more = {}) =>
  requestRoute({ method: 'GET', url, isNavigation: false, isRange: false, ...more }, scope, shell);

// biome-ignore format: a table
const kept: readonly [path: string, route: string][] = [
  ['assets/index-C9rJOOLE.js',                          'shell'],
  ['assets/index-ofTheVersionBefore.js',                'shell'],
  ['xr-fonts/inter-medium.json',                        'shell'],
  ['generated/cases/index.json',                        'case-text'],
  ['generated/cases/chest-001/case.json',               'case-text'],
  ['generated/cases/chest-001/key.bin',                 'case-text'],
  ['generated/cases/chest-001/scout.png',               'case-text'],
  ['generated/cases/chest-001/series-ead7489a27ce.zip', 'case-images'],
];
test.each(kept)('%s of the page’s own folder: %s', (path, route) => {
  expect(get(scope + path)).toBe(route);
});

test('the page itself, by either of its names, whatever its query', () => {
  for (const path of ['', 'index.html', '?source=pwa'])
    expect(get(scope + path, { isNavigation: true })).toBe('page');
});

// biome-ignore format: a table
const passed: readonly string[] = [
  // DICOMweb, on another host and on the page's own.
  'https://archive.example/dicom-web/studies?PatientName=Doe',
  'https://host.example/dicom-web/studies/1.2/series/3.4/instances/5.6/frames/1',
  scope + 'dicom-web/studies/1.2',
  scope + 'api/attempts',
  scope + 'studies/1.2/instances/5.6.dcm',
  scope + 'generated/cases/chest-001/truth.json',
  scope + 'generated/cases/making.json',
  scope + 'generated/cases/chest-001/../../secret/case.json.dcm',
  scope + 'generated/cases/chest-001/case.json?token=1',
  scope + 'own-ct.zip',
  'blob:https://host.example/9b1deb4d-3b7d',
  'https://host.example/courses/',
  'https://host.example.evil.example/courses/oblique/',
  'https://evil.example/courses/oblique/assets/index-C9rJOOLE.js',
];
test.each(passed)('%s goes past', (url) => {
  expect(get(url)).toBe('none');
});

test('nothing but whole files that are asked for with GET', () => {
  const zip = `${scope}generated/cases/chest-001/series-ead7489a27ce.zip`;
  expect(get(zip, { isRange: true })).toBe('none');
  for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) expect(get(zip, { method })).toBe('none');
  expect(get(`${scope}other.html`, { isNavigation: true })).toBe('none');
});
