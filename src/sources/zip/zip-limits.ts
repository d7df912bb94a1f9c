import { UserError } from '../../base/user-error.ts';
import { archiveLimits } from '../archive-limits.ts';
import type { ZipEntry } from './zip-entry.ts';

/**
 * Refuses bombs by what the directory says, before anything is unpacked; entries are packed in front of the
 * directory, at `directoryStart`, and share no bytes.
 */
export function requireHonestArchive(
  entries: readonly ZipEntry[],
  archiveBytes: number,
  directoryStart: number,
): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const suspicious = unpacked > archiveLimits.smallBytes && unpacked > archiveBytes * archiveLimits.ratio;
  if (unpacked > archiveLimits.unpackedBytes || suspicious)
    throw new UserError(
      'zip/bomb',
      `The ZIP would unpack to ${Math.round(unpacked / 2 ** 20)} MB, far more than a CT study packs into a file of its size. It was not opened.`,
      { unpacked, archiveBytes },
    );
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  const overlaps = byOffset.some((entry, i) => {
    const next = byOffset[i + 1]?.offset ?? directoryStart;
    return entry.offset + 30 + entry.packedSize > next;
  });
  if (overlaps)
    throw new UserError(
      'zip/damaged',
      'The ZIP is damaged: its files overlap or reach beyond its end. Download or pack it again.',
    );
}
