import { UserError } from '../../base/user-error.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Bounds on archives; a CT study stays far below. */
export const zipLimits = {
  entries: 50_000,
  directoryBytes: 1 << 26,
  /** Bytes of all entries when unpacked. */
  unpackedBytes: 2 ** 34,
  /** Below this size, how well an archive is packed does not matter. */
  smallBytes: 1 << 26,
  /** CT packs about 2 : 1, an archive of nearly empty images 30 : 1. */
  ratio: 100,
  /** Archives within archives: one level is opened. */
  nesting: 2,
} as const;

/** Refuses bombs by what the directory says, before anything is unpacked. */
export function requireHonestArchive(entries: readonly ZipEntry[], archiveBytes: number): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const suspicious = unpacked > zipLimits.smallBytes && unpacked > archiveBytes * zipLimits.ratio;
  if (unpacked > zipLimits.unpackedBytes || suspicious)
    throw new UserError(
      'zip/bomb',
      `The ZIP would unpack to ${Math.round(unpacked / 2 ** 20)} MB, far more than a CT study packs into a file of its size. It was not opened.`,
      { unpacked, archiveBytes },
    );
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  const overlaps = byOffset.some((entry, i) => {
    const next = byOffset[i + 1]?.offset ?? archiveBytes;
    return entry.offset + 30 + entry.packedSize > next;
  });
  if (overlaps)
    throw new UserError(
      'zip/damaged',
      'The ZIP is damaged: its files overlap or reach beyond its end. Download or pack it again.',
    );
}
