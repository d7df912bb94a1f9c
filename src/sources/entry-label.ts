/**
 * A name from an archive made harmless: `/` between folders, no drive letters, no leading slashes, no `..`. Only
 * ever a label, never a path to write to.
 */
export function entryLabel(bytes: Uint8Array): string {
  const parts = decode(bytes)
    .replace(/[\p{Cc}\p{Cf}]/gu, '_')
    .split(/[/\\]/);
  const kept = parts.filter(
    (part, i) => part !== '..' && part !== '.' && (part !== '' || i === parts.length - 1),
  );
  return kept.filter((part) => !/^[A-Za-z]:$/.test(part)).join('/');
}

/** UTF-8 where the bytes are, else as Latin-1. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
