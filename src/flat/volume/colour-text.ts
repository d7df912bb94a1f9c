type Rgb = readonly [number, number, number];

const hex = (share: number) =>
  Math.round(255 * share)
    .toString(16)
    .padStart(2, '0');

/** A colour in [0, 1] sRGB as browsers write it. */
export const colourText = (rgb: Rgb): string => `#${rgb.map(hex).join('')}`;

/** `#rrggbb` in [0, 1] sRGB. */
export function colourFromText(text: string): Rgb {
  const value = Number.parseInt(text.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
