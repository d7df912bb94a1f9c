import { createHash } from 'node:crypto';

/**
 * The style sheets that libraries write into the page. React-aria: how a touch on a pressable thing may scroll, and no
 * scrolling behind a dialog on an iPhone. Observable Plot: how its drawings are laid out. Each is let in by its hash,
 * so any other inline style stays out.
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
  `:where(.plot-d6a7b5) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.plot-d6a7b5 text),
:where(.plot-d6a7b5 tspan) {
  white-space: pre;
}`,
];

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page may load and run: its own files only. What it may contact, it decides by itself: a person's DICOMweb
 * archive is wherever it is. Images still go nowhere: the page asks archives with GET alone, which journeys in a
 * browser watch; and where the archives are known, `--archive` lets it talk to those and no others.
 */
const closed: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  // Codecs and text layout are WebAssembly; no script may be made from text.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  // The jobs' workers and the service worker.
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'style-src': ["'self'", ...libraryStyles.map(hashSource)],
  // Textures and fonts that packages carry inside their own code are data: and blob: addresses.
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const own = ["'self'", 'blob:', 'data:'];

/**
 * The policy of a served page. `archives` are the origins that it may contact besides its own; when none are named,
 * every archive over https and those on this computer.
 */
export function contentSecurityPolicy(
  archives: readonly string[] = [],
): Readonly<Record<string, readonly string[]>> {
  const anyArchive = ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];
  return { ...closed, 'connect-src': [...own, ...(archives.length > 0 ? archives : anyArchive)] };
}

/**
 * The policy as the content of a `<meta http-equiv>`, for static hosts that send no headers. A page obeys both its
 * policies, and this one is built before anybody names an archive of a hospital network over plain http: it lets
 * these in. A page that came over https cannot contact them all the same.
 */
export function policyText(): string {
  return Object.entries({ ...closed, 'connect-src': [...own, 'https:', 'http:'] })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}
