import { UserError } from '../../base/user-error.ts';
import type { DataFile } from '../../formats/volume-format.ts';
import type { FoundFile } from '../found-file.ts';

/**
 * The file that holds a header's voxels, among those that were picked: in the header's own folder, whatever the
 * case of its letters. Throws `volume/no-data-file` with the name to pick.
 */
export function findDataFile(header: FoundFile, wanted: DataFile, files: readonly FoundFile[]): FoundFile {
  const parts = header.file.path.split('/');
  const own = parts.pop()!;
  const names =
    'name' in wanted
      ? [wanted.name]
      : wanted.endings.map((ending) => own.replace(/(\.hdr)?(\.gz)?$/i, '') + ending);
  const paths = names.map((name) => [...parts, name].join('/').toLowerCase());
  const found = files.find(({ file }) => file !== header.file && paths.includes(file.path.toLowerCase()));
  if (found) return found;
  throw new UserError(
    'volume/no-data-file',
    `This is a header whose voxels are in another file, “${names[0]}”. Pick both files together.`,
    { names: names.join(', ') },
  );
}
