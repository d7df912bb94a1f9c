const fract = (x: number): number => x - Math.floor(x);

/**
 * Where in its first step the ray of a pixel starts, in [0, 1): interleaved gradient noise (Jimenez,
 * Next Generation Post Processing in Call of Duty, SIGGRAPH 2014), which spreads its values evenly over
 * every 3 × 3 pixels, so that banding turns into fine even grain. CPU twin of `glsl/jitter.glsl`.
 */
export function jitterAt(pixelX: number, pixelY: number): number {
  return fract(52.9829189 * fract(0.06711056 * pixelX + 0.00583715 * pixelY));
}
