import type { Credentials } from '../../sources/dicomweb/archive.ts';

/**
 * What stays of a typed sign-in when another archive is chosen: a password meant for one must never go to the next
 * one, unasked. Typed before any address, it is meant for the one that is chosen.
 */
export function signInFor(chosenUrl: string, typedUrl: string, credentials: Credentials): Credentials {
  const before = typedUrl.trim().replace(/\/+$/, '');
  return before === '' || before === chosenUrl ? credentials : { kind: 'none' };
}
