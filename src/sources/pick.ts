import { type SourceFile, sourceFromBlob } from './source-file.ts';

/** Files from `<input type="file">`, with their paths where a folder was picked (`webkitdirectory`). */
export function sourcesFromInput(files: Iterable<File>): SourceFile[] {
  return [...files].map((file) => sourceFromBlob(file.webkitRelativePath || file.name, file));
}

/**
 * Files and whole folders dropped onto the page. Must be called within the drop event: the browser empties the
 * transfer afterwards.
 */
export function sourcesFromDrop(data: DataTransfer): Promise<SourceFile[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const roots = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(
    roots.map(({ entry, file }) => {
      if (entry) return walk(entry, entry.name);
      return file ? [sourceFromBlob(file.name, file)] : [];
    }),
  ).then((found) => found.flat());
}

async function walk(entry: FileSystemEntry, path: string): Promise<SourceFile[]> {
  try {
    if (isFile(entry)) return [sourceFromBlob(path, await fileOf(entry))];
    if (!isDirectory(entry)) return [];
    const found: SourceFile[] = [];
    for (const child of await childrenOf(entry)) found.push(...(await walk(child, `${path}/${child.name}`)));
    return found;
  } catch (error) {
    return [unreadable(path, error)];
  }
}

/** A file or folder that the browser may not open: refused by name when it is read, like any other bad file. */
function unreadable(path: string, error: unknown): SourceFile {
  return { path, size: 1, read: () => Promise.reject(error) };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A reader hands out at most 100 entries at a time, and none when it is through. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (true) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}
