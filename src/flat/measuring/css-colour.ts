/** A colour as CSS writes it: "#ffc857". */
export const cssColour = (hex: number): string => `#${hex.toString(16).padStart(6, '0')}`;
