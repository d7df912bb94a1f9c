const junkNames = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);

/** Files that systems and burners leave beside the images. */
export function isJunk(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1)!.toLowerCase();
  return junkNames.has(name) || name.startsWith('._') || parts.includes('__MACOSX');
}
