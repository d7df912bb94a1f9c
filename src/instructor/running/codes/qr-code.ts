import type { QRCode } from 'qrcode';

/** A QR code as the path of an SVG: one unit a module, four of quiet zone around it (ISO/IEC 18004). */
export interface QrPath {
  readonly path: string;
  /** Modules with the quiet zone. */
  readonly size: number;
}

const quiet = 4;

/** The QR code of a text; the library comes with the first one. */
export async function qrPath(text: string): Promise<QrPath> {
  const { create } = await import('qrcode');
  return pathOf(create(text, { errorCorrectionLevel: 'M' }));
}

function pathOf({ modules }: QRCode): QrPath {
  const { size, data } = modules;
  const runs: string[] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      const length = x + 1 - start;
      runs.push(`M${start + quiet} ${y + quiet}h${length}v1h-${length}z`);
    }
  return { path: runs.join(''), size: size + 2 * quiet };
}
