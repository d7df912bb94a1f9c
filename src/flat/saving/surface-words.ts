import type { SavedSurface } from './saving-services.ts';

/** How large a surface is, in words: "412 000 triangles, 812 mL, 20.6 MB". */
export function surfaceWords({ triangles, volumeMm3, bytes }: SavedSurface): string {
  const rounded = triangles < 10_000 ? triangles : Math.round(triangles / 1000) * 1000;
  const mL = volumeMm3 / 1000;
  return [
    `${spaced(rounded)} triangles`,
    `${mL < 10 ? mL.toFixed(1) : spaced(Math.round(mL))} mL inside`,
    `${(bytes.length / 1e6).toFixed(1)} MB`,
  ].join(', ');
}

/** Groups of three digits, by a thin space that breaks no line. */
const spaced = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
