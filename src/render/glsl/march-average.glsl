// CPU twin: src/render/modes/average.ts
// Mean value from where the ray enters the body to where it leaves it, under the VOI window.

vec4 march(Ray ray, out float hitMm) {
  hitMm = -1.0;
  vec2 stretch = visibleStretch(ray, sampleAfter(ray, ray.exit));
  // Sum and number of samples; held: those since the body was left, which count only if it follows.
  vec2 sum = vec2(0.0);
  vec2 held = vec2(0.0);
  float tissueMm = 0.0;
  for (float n = stretch.x; n < stretch.y; n += 1.0) {
    float hu = sampleHu(pointOn(ray, mmOf(ray, n)));
    tissueMm = hu < TISSUE_HU ? 0.0 : tissueMm + ray.stepMm;
    if (tissueMm == 0.0 && sum.y == 0.0) {
      held = vec2(0.0);
      continue;
    }
    held += vec2(hu, 1.0);
    if (tissueMm < BODY_MM) continue;
    sum += held;
    held = vec2(0.0);
  }
  return sum.y == 0.0 ? vec4(0.0) : vec4(vec3(greyOf(sum.x / sum.y)), 1.0);
}
