import type { Credentials } from '../../sources/dicomweb/archive.ts';

interface SignInFieldsProps {
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
}

const ways = [
  { name: 'None', empty: { kind: 'none' } },
  { name: 'User name and password', empty: { kind: 'basic', user: '', password: '' } },
  { name: 'Access token', empty: { kind: 'bearer', token: '' } },
] as const satisfies readonly { name: string; empty: Credentials }[];

/** How the reader is known to the archive. What is typed here stays in the memory of the page. */
export function SignInFields({ credentials, onChange }: SignInFieldsProps) {
  return (
    <fieldset className="sign-in">
      <legend>Sign in</legend>
      <div className="sign-in-ways">
        {ways.map(({ name, empty }) => (
          <label key={empty.kind} className="check">
            <input
              type="radio"
              name="sign-in"
              checked={credentials.kind === empty.kind}
              onChange={() => onChange(empty)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {credentials.kind === 'basic' && (
        <>
          <label className="form-row">
            <span>User name</span>
            <input
              className="field"
              type="text"
              autoComplete="username"
              required
              value={credentials.user}
              onChange={(event) => onChange({ ...credentials, user: event.target.value })}
            />
          </label>
          <label className="form-row">
            <span>Password</span>
            <input
              className="field"
              type="password"
              autoComplete="current-password"
              aria-describedby="secret-note"
              value={credentials.password}
              onChange={(event) => onChange({ ...credentials, password: event.target.value })}
            />
          </label>
        </>
      )}
      {credentials.kind === 'bearer' && (
        <label className="form-row">
          <span>Access token</span>
          <input
            className="field"
            type="password"
            autoComplete="off"
            required
            aria-describedby="secret-note"
            value={credentials.token}
            onChange={(event) => onChange({ ...credentials, token: event.target.value })}
          />
        </label>
      )}
      {credentials.kind !== 'none' && (
        <p id="secret-note" className="hint">
          Kept in this page’s memory only, never saved. It goes to this archive and nowhere else.
        </p>
      )}
    </fieldset>
  );
}
