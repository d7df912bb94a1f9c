/**
 * What the page may load, run and contact: itself only. This is the technical half of "nothing is uploaded":
 * with `connect-src 'self'` a bug or a hostile file cannot send an image anywhere else.
 */
export const contentSecurityPolicy = {
  'default-src': ["'self'"],
  // Codecs and text layout are WebAssembly; no script may be made from text.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  // Textures and fonts that packages carry inside their own code are data: and blob: addresses.
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'blob:', 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const satisfies Record<string, readonly string[]>;

/** The policy as the content of a `<meta http-equiv>`, for static hosts that send no headers. */
export function policyText(): string {
  return Object.entries(contentSecurityPolicy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}
