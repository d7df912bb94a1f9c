import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ArchiveAddress } from '../../sources/dicomweb/archive.ts';
import type { AddressBook } from '../../ui/archive/address-book.ts';
import { type Problem, problemOf } from '../../ui/problem.ts';
import { IconButton } from '../IconButton.tsx';
import { ProblemBox } from './ProblemBox.tsx';

interface SavedAddressesProps {
  readonly book: AddressBook;
  readonly chosenUrl: string;
  readonly onUse: (address: ArchiveAddress) => void;
  readonly onEdit: (address: ArchiveAddress) => void;
}

/** Archives that were connected to before: to use, rename or remove. */
export function SavedAddresses({ book, chosenUrl, onUse, onEdit }: SavedAddressesProps) {
  const { addresses, removed } = useStore(book.store);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const undo = useRef<HTMLButtonElement>(null);
  // What had the focus is gone with its row.
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  const attempt = (work: Promise<void>) => void work.catch((error) => setProblem(problemOf(error)));
  return (
    <section className="saved" aria-labelledby="saved-heading">
      <h2 id="saved-heading">Remembered archives</h2>
      {addresses.length === 0 && !removed && (
        <p className="empty">None yet. Tick “Remember this address” and it is listed here next time.</p>
      )}
      <ul>
        {addresses.map((address) => (
          <li key={address.url} className="saved-address">
            <button
              type="button"
              className="saved-use"
              aria-pressed={address.url === chosenUrl}
              onClick={() => onUse(address)}
            >
              <strong>{address.name}</strong>
              <span>{address.url}</span>
            </button>
            <IconButton
              icon="edit"
              label={`Change ${address.name}`}
              title="Change"
              onClick={() => onEdit(address)}
            />
            <IconButton
              icon="trash"
              label={`Remove ${address.name}`}
              title="Remove (can be undone)"
              onClick={() => attempt(book.remove(address))}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="saved-removed">
        {removed && (
          <>
            {removed.name} was removed.{' '}
            <button
              ref={undo}
              type="button"
              className="text-button"
              onClick={() => attempt(book.undoRemove())}
            >
              Undo
            </button>
          </>
        )}
      </p>
      {problem && <ProblemBox problem={problem} />}
    </section>
  );
}
