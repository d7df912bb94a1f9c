import { type FormEvent, useState } from 'react';
import { Problem } from '../Problem.tsx';
import { TextField } from '../TextField.tsx';
import type { AccountDesk } from '../server/account-desk.ts';
import { useTask } from '../use-task.ts';

interface EnterAccountProps {
  readonly desk: AccountDesk;
  /** Nobody has an account yet: the first is made by the code on the server's terminal. */
  readonly first: boolean;
}

/** Logging in, or making the account of the server's owner. */
export function EnterAccount({ desk, first }: EnterAccountProps) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useTask();
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const who = { name, password };
    void run(() => (first ? desk.setUp(code, who) : desk.logIn(who)));
  };
  return (
    <form className="running-card enter-account" onSubmit={enter} aria-labelledby="enter-heading">
      <h2 id="enter-heading">{first ? 'The first account' : 'Log in'}</h2>
      <p>
        {first
          ? 'Nobody runs pilots on this server yet. Whoever started it reads a one-time code on its terminal: with it you become the owner, who makes the accounts of everybody else.'
          : 'Accounts are for those who run pilots; students take part with the code on their slip.'}
      </p>
      {first && (
        <TextField
          label="One-time code"
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
          required
        />
      )}
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoComplete="username"
        minLength={2}
        maxLength={64}
        required
      />
      <TextField
        label="Password"
        help={first ? 'Twelve characters or more: a sentence is easier to keep than signs.' : undefined}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete={first ? 'new-password' : 'current-password'}
        minLength={first ? 12 : 1}
        maxLength={200}
        required
      />
      <Problem problem={problem} />
      <button type="submit" className="button primary" disabled={busy}>
        {first ? 'Become the owner' : busy ? 'Logging in…' : 'Log in'}
      </button>
    </form>
  );
}
