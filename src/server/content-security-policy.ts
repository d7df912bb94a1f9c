import { createHash } from 'node:crypto';

/**
 * The two style sheets that react-aria writes into the page: how a touch on a pressable thing may scroll, and no
 * scrolling behind a dialog on an iPhone. Each is let in by its hash, so any other inline style stays out.
 */
export const libraryStyles = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page may load, run and contact: itself only. This is the technical half of "nothing is uploaded":
 * with `connect-src 'self'` a bug or a hostile file cannot send an image anywhere else.
 */
export const contentSecurityPolicy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  // Codecs and text layout are WebAssembly; no script may be made from text.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", ...libraryStyles.map(hashSource)],
  // Textures and fonts that packages carry inside their own code are data: and blob: addresses.
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'blob:', 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy as the content of a `<meta http-equiv>`, for static hosts that send no headers. */
export function policyText(): string {
  return Object.entries(contentSecurityPolicy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}
