import { UserError } from '../../base/user-error.ts';
import type { Credentials } from './archive.ts';

/** The value of the Authorization header; undefined without credentials. Throws `UserError` for what no header can hold. */
export function authorization(credentials: Credentials): string | undefined {
  if (credentials.kind === 'none') return undefined;
  if (credentials.kind === 'bearer') {
    // RFC 6750 2.1. Anything else would make `fetch` throw an error that repeats the token.
    if (/^[A-Za-z0-9._~+/-]+=*$/.test(credentials.token)) return `Bearer ${credentials.token}`;
    throw new UserError(
      'dicomweb/token',
      'The access token has characters in it that no token has. Copy all of it again, without the word “Bearer”.',
    );
  }
  const { user, password } = credentials;
  // RFC 7617 2: the first colon ends the name.
  if (user.includes(':'))
    throw new UserError('dicomweb/user-name', 'A user name cannot have a colon in it. Check the user name.');
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
