// CPU twin: src/render/sampling/jitter.ts
// Where in its first step the ray of a pixel starts: interleaved gradient noise.

float jitterAt(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}
