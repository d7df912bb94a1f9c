/** A media type and its parameters, names in lower case. */
export interface ContentType {
  /** `multipart/related`; empty where the header is missing or makes no sense. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Reads a Content-Type header (RFC 9110 8.3), leniently: archives put parameters into one another's quotes
 * (`type="image/jp2; transfer-syntax=…"; boundary=…`), leave quotes open and repeat them.
 */
export function parseContentType(header: string | null): ContentType {
  const text = (header ?? '').slice(0, 2048);
  const type = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+*-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  const parameters = new Map<string, string>();
  for (const [, name, quoted, bare] of text.matchAll(/;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/g)) {
    const value = (quoted ?? bare ?? '').trim();
    const key = name!.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value);
  }
  return { type, parameters };
}
