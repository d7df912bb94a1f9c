import { UserError } from '../base/user-error.ts';

const sentences: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  QuotaExceededError: [
    'storage/full',
    'There is no room left in this browser’s storage, so this was not saved. Free some disk space, or export your data and delete old attempts, then try again.',
  ],
  VersionError: [
    'storage/newer-version',
    'A newer Oblique has been used in this browser, and this tab is still the old one. Reload the page; nothing that was saved is lost.',
  ],
  SecurityError: ['storage/unavailable', unavailable()],
  InvalidStateError: ['storage/unavailable', unavailable()],
};

/** Turns what IndexedDB throws into a sentence that says what to do; a `UserError` passes unchanged. */
export function storageError(cause: unknown): UserError {
  if (cause instanceof UserError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : 'unknown';
  const [code, sentence] = sentences[name] ?? [
    'storage/failed',
    'The browser could not save or read your answers. Keep this tab open and try again; if it fails again, reload the page.',
  ];
  return new UserError(code, sentence, { name }, { cause });
}

/** For a browser without a usable IndexedDB. */
export function storageUnavailable(): UserError {
  return new UserError('storage/unavailable', unavailable());
}

export function storageBlocked(): UserError {
  return new UserError(
    'storage/blocked',
    'Another tab has an older Oblique open and holds the saved answers. Close that tab, then try again.',
  );
}

function unavailable(): string {
  return 'This browser does not let Oblique keep answers here, as in some private windows. Open Oblique in an ordinary window; otherwise your answers are gone when the tab closes.';
}
