import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  libraryStyles,
  policyText,
} from '../../src/server/content-security-policy.ts';

const installed = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)), 'utf8');
const reactAria = (path: string) =>
  installed(`react-aria/dist/private/${path}`)
    // Its one variable part is the attribute's name.
    .replace(/\[\$\{[^}]*PRESSABLE_ATTRIBUTE\}\]/, '[data-react-aria-pressable]');

test('the style sheets that are let in are those which the installed libraries write', () => {
  const [pressable, noScroll, plot] = libraryStyles;
  expect(reactAria('interactions/usePress.mjs')).toContain(pressable);
  expect(reactAria('overlays/usePreventScroll.mjs')).toContain(noScroll);
  const className = /"(plot-\w+)"/.exec(installed('@observablehq/plot/src/style.js'))![1]!;
  expect(installed('@observablehq/plot/src/plot.js').replace(/\$\{className\}/g, className)).toContain(plot);
});

test('scripts come from the page alone and are never made from text', () => {
  expect(contentSecurityPolicy()['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(policyText()).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
});

test('only connections may leave the origin: to any archive, or to those that were named', () => {
  const own = ["'self'", 'blob:', 'data:'];
  const { 'connect-src': any, ...others } = contentSecurityPolicy();
  expect(any).toEqual([...own, 'https:', 'http://localhost:*', 'http://127.0.0.1:*']);
  expect(JSON.stringify(others)).not.toMatch(/https?:|\*/);
  const named = contentSecurityPolicy(['http://pacs:8042', 'https://b.example']);
  expect(named['connect-src']).toEqual([...own, 'http://pacs:8042', 'https://b.example']);
});

test('a built page does not stand in the way of an archive that is named when it is served', () => {
  expect(policyText()).toContain("connect-src 'self' blob: data: https: http:");
  expect(policyText().replace(/connect-src [^;]*/, '')).not.toMatch(/https?:|\*/);
});

test('as text: directives between semicolons, none that a meta element may not carry', () => {
  expect(policyText()).toMatch(/^default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; /);
  expect(policyText()).not.toMatch(/frame-ancestors|report-uri|sandbox/);
});
