/** Which of the texts stand anywhere in the bytes, as UTF-8 or Latin-1, whatever their case. */
export function foundInBytes(bytes: Uint8Array, texts: readonly string[]): string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .toLowerCase();
  return texts.filter((text) =>
    [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')].some((needle) =>
      haystack.includes(needle.toString('latin1').toLowerCase()),
    ),
  );
}
