import { UserError } from '../base/user-error.ts';
import type { Refusal } from './opened-study.ts';
import { refuse } from './refuse.ts';
import type { MediaDirectory } from './scan-files.ts';
import type { SourceFile } from './source-file.ts';

/**
 * What a disc's index lists that was not among the opened files, as at most one refusal.
 *
 * Names on discs are upper case and may end in a version (`IM0001;1`); systems show them in their own way. When
 * images were found but none by the names in the index, files were renamed or picked one by one: nothing is said.
 */
export function refuseMissing(
  { path, listed }: MediaDirectory,
  files: readonly SourceFile[],
  imagesFound: boolean,
): Refusal[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const here = new Set(files.map((file) => comparable(file.path)));
  const missing = listed.filter((name) => !here.has(comparable(folder + name))).length;
  if (imagesFound && (missing === 0 || missing === listed.length)) return [];
  if (!imagesFound && listed.length > 0 && missing < listed.length) return [];
  return [refuse(path, missingImages(listed.length, missing))];
}

function comparable(path: string): string {
  return path
    .toLowerCase()
    .replace(/;\d+$/, '')
    .replace(/\.+(?=\/|$)/g, '');
}

function missingImages(listed: number, missing: number): UserError {
  const images = `${listed} ${listed === 1 ? 'image' : 'images'}`;
  if (missing === listed)
    return new UserError(
      'source/directory-alone',
      listed === 0
        ? 'This is the index of a disc without images in it. Open the whole disc or folder.'
        : `The disc's index lists ${images}, and none of them is here. Open the whole disc or folder.`,
      { listed, missing },
    );
  return new UserError(
    'source/directory-incomplete',
    `The disc's index lists ${images}; ${missing} of them ${missing === 1 ? 'is' : 'are'} not here. If you miss any, copy the whole disc again.`,
    { listed, missing },
  );
}
