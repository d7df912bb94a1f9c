import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  libraryStyles,
  policyText,
} from '../../src/server/content-security-policy.ts';

const reactAria = (path: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../node_modules/react-aria/dist/private/${path}`, import.meta.url)),
    'utf8',
  )
    // Its one variable part is the attribute's name.
    .replace(/\[\$\{[^}]*PRESSABLE_ATTRIBUTE\}\]/, '[data-react-aria-pressable]');

test('the style sheets that are let in are those which the installed react-aria writes', () => {
  const [pressable, noScroll] = libraryStyles;
  expect(reactAria('interactions/usePress.mjs')).toContain(pressable);
  expect(reactAria('overlays/usePreventScroll.mjs')).toContain(noScroll);
});

test('scripts come from the page alone and are never made from text; nothing else is contacted', () => {
  expect(contentSecurityPolicy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(contentSecurityPolicy['connect-src']).toEqual(["'self'", 'blob:', 'data:']);
  expect(policyText()).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
});

test('as text: directives between semicolons, none that a meta element may not carry', () => {
  expect(policyText()).toMatch(/^default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; /);
  expect(policyText()).not.toMatch(/frame-ancestors|report-uri|sandbox/);
});
