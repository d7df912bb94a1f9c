// CPU twin: src/render/modes/minip.ts
// Smallest value from entering the body to leaving it (TISSUE_HU at most), under the VOI window; bricks of tissue that cannot
// lower the grey level are leapt over.

const float NONE = 1e30;

vec4 march(Ray ray, out float hitMm) {
  float bottom = uWindow.x - 0.5 * uWindow.y;
  // Less than one of 256 grey levels is not worth a walk.
  float least = uWindow.y / 256.0;
  vec2 stretch = visibleStretch(ray, sampleAfter(ray, ray.exit));
  float best = NONE;
  hitMm = -1.0;
  // The smallest value since the body was left: it counts only if the body follows.
  float held = NONE;
  float heldMm = -1.0;
  float tissueMm = 0.0;
  BrickRay bricks = brickRay(ray, 1.0);
  BrickRay bounded = brickRay(ray, BOUNDED);
  float brickEnd = stretch.x;
  for (float n = stretch.x; n < stretch.y && best > bottom; n += 1.0) {
    float mm = mmOf(ray, n);
    if (n >= brickEnd) {
      vec2 bound = boundAt(bounded, n, NO_WORD);
      brickEnd = bound.y;
      if (best < NONE && held == NONE && bound.x <= wordOf(best - least) && !leapAt(bricks, n).empty) {
        n = brickEnd - 1.0;
        continue;
      }
    }
    float hu = sampleHu(pointOn(ray, mm));
    tissueMm = hu < TISSUE_HU ? 0.0 : tissueMm + ray.stepMm;
    if (hu < TISSUE_HU) {
      if (best == NONE || hu >= min(held, best)) continue;
      held = hu;
      heldMm = mm;
      continue;
    }
    if (tissueMm < BODY_MM) continue;
    if (best == NONE) {
      best = TISSUE_HU;
      hitMm = mm;
    }
    if (held < best) {
      best = held;
      hitMm = heldMm;
    }
    held = NONE;
  }
  return best == NONE ? vec4(0.0) : vec4(vec3(greyOf(best)), 1.0);
}
