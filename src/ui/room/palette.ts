/**
 * Colours of the room, sRGB. Nothing is brighter than it must be: light from a panel beside a dark slice
 * veils its contrast. Own, pin and truth are the same as at the flat station.
 */
export const PALETTE = {
  dark: 0x05070a,
  floor: 0x141b24,
  surface: 0x10161d,
  button: 0x1c2530,
  buttonHover: 0x2c3a4a,
  buttonPressed: 0x3b516a,
  chosen: 0x1d4f7d,
  chosenHover: 0x27659e,
  line: 0x35424f,
  text: 0xd5dee8,
  textDim: 0x97a6b6,
  accent: 0x6cb6ff,
  own: 0xffc857,
  pin: 0xff8fa3,
  truth: 0x4ade80,
  asked: 0x67e8f9,
  wrong: 0xff8a80,
  /** The lines in which each plane cuts the others, and its frame in the volume. */
  axial: 0x6cb6ff,
  coronal: 0x8ee08e,
  sagittal: 0xf0b060,
  /** The plane held in the hand. */
  cut: 0xc9a6ff,
} as const;
