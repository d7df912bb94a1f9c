import { UserError } from '../base/user-error.ts';

/** Bounds on archives; a CT study stays far below. */
export const archiveLimits = {
  /** Files in all archives that are opened together. */
  entries: 50_000,
  directoryBytes: 1 << 26,
  /** Bytes of all entries of one archive when unpacked. */
  unpackedBytes: 2 ** 34,
  /** Below this size, how well an archive is packed does not matter. */
  smallBytes: 1 << 26,
  /** CT packs about 2 : 1, an archive of nearly empty images 30 : 1. */
  ratio: 100,
  /** Archives within archives: one level is opened. */
  nesting: 2,
  /** Bytes of archives that have to be unpacked as a whole before they can be read, taken together. */
  heldBytes: 2 ** 32,
  /** Bytes of one such archive: no browser holds more in one piece. */
  wholeBytes: 2 ** 31 - 2 ** 20,
} as const;

/** The most that packed bytes may honestly unpack to in one piece. */
export function honestBytes(packedBytes: number): number {
  const honest = Math.max(archiveLimits.smallBytes, packedBytes * archiveLimits.ratio);
  return Math.min(honest, archiveLimits.wholeBytes);
}

/** What all archives that are opened together may still take; each that goes beyond it is refused by itself. */
export class ArchiveBudget {
  private entries = 0;
  private held = 0;

  /** Counts the files of an archive in. Throws `archive/limit`. */
  list(files: number): void {
    if (this.entries + files > archiveLimits.entries) throw tooMany();
    this.entries += files;
  }

  /** The most that a packed archive of `packedBytes` may unpack to in memory. Throws `archive/limit`. */
  mostUnpacked(packedBytes: number): number {
    const most = Math.min(honestBytes(packedBytes), archiveLimits.heldBytes - this.held);
    if (most <= 0) throw tooLarge();
    return most;
  }

  /** Counts in what is, or is about to be, in memory. Throws `archive/limit`. */
  hold(bytes: number): void {
    if (bytes > archiveLimits.wholeBytes || this.held + bytes > archiveLimits.heldBytes) throw tooLarge();
    this.held += bytes;
  }
}

function tooMany(): UserError {
  return new UserError(
    'archive/limit',
    `With this archive there are more than ${archiveLimits.entries} files, more than any study has. It was not opened.`,
  );
}

function tooLarge(): UserError {
  return new UserError(
    'archive/limit',
    'The archives within archives are too large to open together. Unpack them and open the folder.',
  );
}
