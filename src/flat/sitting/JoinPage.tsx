import { type ReactNode, useState } from 'react';
import { readParticipantCode } from '../../research/allocation/participant-code.ts';
import './sitting.css';

interface JoinPageProps {
  /** Something is being asked of the server. */
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** Said once, as after everything was deleted. */
  readonly notice: string | undefined;
  readonly onJoin: (code: string) => void;
  readonly onLeave: () => void;
  /** Other ways in, as a protocol's file. */
  readonly children?: ReactNode;
}

/** Where a participant types the code of their slip. */
export function JoinPage({ busy, problem, notice, onJoin, onLeave, children }: JoinPageProps) {
  const [typed, setTyped] = useState('');
  const [mistyped, setMistyped] = useState(false);
  const wrong = mistyped ? 'A character of this code is wrong. Check it against your slip.' : problem;
  return (
    <div className="sitting">
      <header className="sitting-header">
        <h1>Take part in a study</h1>
        <button type="button" className="button" onClick={onLeave}>
          Start page
        </button>
      </header>
      <main>
        {notice && <p role="status">{notice}</p>}
        <form
          className="join"
          onSubmit={(event) => {
            event.preventDefault();
            const code = readParticipantCode(typed);
            setMistyped(code === undefined);
            if (code !== undefined) onJoin(code);
          }}
        >
          <label htmlFor="participant-code">The code on your slip</label>
          <input
            id="participant-code"
            className="field code-field"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setMistyped(false);
            }}
            placeholder="7K3M-9QXA"
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={wrong !== undefined}
            aria-describedby="code-help"
          />
          <p id="code-help" className="small-print">
            Eight letters and digits, large or small, with or without the dash. With the same code you go on
            where you stopped.
          </p>
          {wrong && (
            <p role="alert" className="problem">
              {wrong}
            </p>
          )}
          <button type="submit" className="button primary big" disabled={busy || typed.trim() === ''}>
            {busy ? 'Opening…' : 'Begin'}
          </button>
        </form>
        {children}
      </main>
    </div>
  );
}
