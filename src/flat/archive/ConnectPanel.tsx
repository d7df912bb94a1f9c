import { useState } from 'react';
import { useStore } from 'zustand';
import type { ArchiveAddress, Credentials } from '../../sources/dicomweb/archive.ts';
import type { ArchiveDesk } from '../../ui/archive/archive-desk.ts';
import { signInFor } from '../../ui/archive/sign-in-for.ts';
import { ProblemBox } from './ProblemBox.tsx';
import { SavedAddresses } from './SavedAddresses.tsx';
import { SignInFields } from './SignInFields.tsx';

const nobody: Credentials = { kind: 'none' };

/** Where the archive is, who signs in, and the addresses that were kept. */
export function ConnectPanel({ desk }: { desk: ArchiveDesk }) {
  const { busy, problem } = useStore(desk.store);
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [credentials, setCredentials] = useState(nobody);
  const [remember, setRemember] = useState(false);
  const [editing, setEditing] = useState<ArchiveAddress | undefined>(undefined);
  const fill = (address: ArchiveAddress) => {
    setName(address.name);
    setUrl(address.url);
    setCredentials(signInFor(address.url, url, credentials));
  };
  const connecting = busy === 'connecting';
  const saveChange = async () => {
    if (editing && (await desk.change(editing, name, url))) setEditing(undefined);
  };
  return (
    <div className="connect">
      <form
        className="connect-form"
        aria-labelledby="connect-heading"
        onSubmit={(event) => {
          event.preventDefault();
          if (editing) void saveChange();
          else void desk.connect({ name, url, credentials, remember });
        }}
      >
        <h2 id="connect-heading">{editing ? 'Change this address' : 'Connect'}</h2>
        <label className="form-row">
          <span>Address</span>
          <input
            className="field"
            type="text"
            inputMode="url"
            autoComplete="url"
            spellCheck={false}
            required
            aria-describedby="address-examples"
            placeholder="https://pacs.example.org/dicom-web"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <dl className="hint" id="address-examples">
          <dt>Orthanc</dt>
          <dd>http://HOST:8042/dicom-web</dd>
          <dt>dcm4chee</dt>
          <dd>https://HOST:8443/dcm4chee-arc/aets/DCM4CHEE/rs</dd>
        </dl>
        <label className="form-row">
          <span>
            Name <small>(what you call it; optional)</small>
          </span>
          <input
            className="field"
            type="text"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {!editing && (
          <>
            <SignInFields credentials={credentials} onChange={setCredentials} />
            <label className="check">
              <input
                type="checkbox"
                checked={remember}
                onChange={(event) => setRemember(event.target.checked)}
              />
              <span>
                Remember this address
                <small>Name and address are kept in this browser; who signs in is not.</small>
              </span>
            </label>
          </>
        )}
        {problem && <ProblemBox problem={problem} />}
        <div className="button-row">
          <button type="submit" className="button primary" disabled={connecting}>
            {editing ? 'Save' : connecting ? 'Connecting…' : 'Connect'}
          </button>
          {connecting && (
            <button type="button" className="button" onClick={() => desk.cancel()}>
              Cancel
            </button>
          )}
          {editing && (
            <button type="button" className="button" onClick={() => setEditing(undefined)}>
              Cancel
            </button>
          )}
        </div>
        <p className="visually-hidden" role="status">
          {connecting ? 'Connecting to the archive.' : ''}
        </p>
      </form>
      <SavedAddresses
        book={desk.book}
        chosenUrl={url}
        onUse={(address) => {
          setEditing(undefined);
          fill(address);
        }}
        onEdit={(address) => {
          setEditing(address);
          fill(address);
        }}
      />
    </div>
  );
}
