// CPU twin: src/render/modes/average.ts
// Mean value from the ray's first tissue to its last, under the VOI window.

vec4 march(Ray ray, out float hitMm) {
  hitMm = -1.0;
  vec2 stretch = bodyStretch(ray, sampleAfter(ray, ray.exit));
  // Sum and number of samples; held: those since the last tissue, which count only if tissue follows.
  vec2 sum = vec2(0.0);
  vec2 held = vec2(0.0);
  for (float n = stretch.x; n < stretch.y; n += 1.0) {
    float hu = sampleHu(pointOn(ray, mmOf(ray, n)));
    if (hu < TISSUE_HU && sum.y == 0.0) continue;
    held += vec2(hu, 1.0);
    if (hu < TISSUE_HU) continue;
    sum += held;
    held = vec2(0.0);
  }
  return sum.y == 0.0 ? vec4(0.0) : vec4(vec3(greyOf(sum.x / sum.y)), 1.0);
}
