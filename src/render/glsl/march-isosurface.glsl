// CPU twin: src/render/modes/isosurface.ts
// The first crossing of a threshold, refined by regula falsi, lit.

uniform float uIsoHu;
uniform vec3 uIsoColour;

vec4 march(Ray ray, out float hitMm) {
  float count = sampleAfter(ray, ray.exit);
  BrickRay bricks = brickRay(ray, 1.0);
  float brickEnd = 0.0;
  // The place before the first sample is where the ray enters.
  vec2 before = vec2(ray.enter, -1e30);
  vec2 after = vec2(-1.0, 0.0);
  // Only looks for the crossing: what follows it is paid once, by all rays side by side.
  for (float n = 0.0; n < count; n += 1.0) {
    // Empty cubes in a row.
    float from = n;
    while (n >= brickEnd && n < count) {
      Leap leap = leapAt(bricks, n);
      brickEnd = leap.end;
      n = leap.empty ? brickEnd : n;
    }
    if (n > from) before = vec2(mmOf(ray, n - 1.0), -1e30);
    if (n >= count) break;
    float mm = mmOf(ray, n);
    float hu = sampleHu(pointOn(ray, mm));
    if (hu >= uIsoHu) {
      after = vec2(mm, hu);
      break;
    }
    before = vec2(mm, hu);
  }
  hitMm = after.x;
  if (hitMm < 0.0) return vec4(0.0);
  // Unknown after a leap and at the ray's beginning.
  if (before.y == -1e30) before.y = sampleHu(pointOn(ray, before.x));
  // Cut open, or seen from within.
  if (before.y >= uIsoHu) hitMm = before.x;
  else {
    for (int i = 0; i < 3; i++) {
      hitMm = mix(before.x, after.x, clamp((uIsoHu - before.y) / (after.y - before.y), 0.05, 0.95));
      float between = sampleHu(pointOn(ray, hitMm));
      if (between >= uIsoHu) after = vec2(hitMm, between);
      else before = vec2(hitMm, between);
    }
  }
  return vec4(shade(uIsoColour, lpsGradientAt(pointOn(ray, hitMm)), ray), 1.0);
}
