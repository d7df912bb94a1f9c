// CPU twin: src/render/modes/mip.ts
// Maximum intensity projection under the VOI window; bricks that cannot raise the grey level are leapt over.

// Rises of less than this share of the window are not worth a walk, for each voxel of step.
const float LEAST = 0.024;

void takeAt(Ray ray, float mm, inout float best, inout float hitMm) {
  float hu = sampleHu(pointOn(ray, mm));
  if (hu > best) {
    best = hu;
    hitMm = mm;
  }
}

// Walks the bricks between two samples that hold more than the best so far.
void walk(Ray ray, vec2 stretch, float least, float top, inout float best, inout float hitMm) {
  float n = stretch.x;
  float wideEnd = n;
  while (best < top) {
    float end = n;
    bool found = false;
    while (n < stretch.y && !found) {
      float mm = mmOf(ray, n);
      bool wide = n >= wideEnd;
      vec2 bound = boundAt(ray, mm, wide);
      end = min(stretch.y, max(n + 1.0, sampleAfter(ray, bound.y)));
      if (bound.x <= best + least) n = end;
      else if (wide) wideEnd = end;
      else found = true;
    }
    if (!found) return;
    for (; n < end; n += 1.0) takeAt(ray, mmOf(ray, n), best, hitMm);
  }
}

vec4 march(Ray ray, out float hitMm) {
  float top = uWindow.x + 0.5 * uWindow.y;
  float least = LEAST * uWindow.y * uStepVoxels;
  float best = uWindow.x - 0.5 * uWindow.y;
  hitMm = -1.0;
  float count = sampleAfter(ray, ray.exit);
  // The wide brick with the largest maximum: walked first, it lets nearly all others be leapt over. Of the
  // others: the largest maximum, and from the first to the last that shows anything.
  float floorHu = best + least;
  float promisingHu = floorHu;
  float othersHu = floorHu;
  vec2 promising = vec2(0.0);
  vec2 others = vec2(0.0);
  for (float n = 0.0; n < count;) {
    vec2 bound = boundAt(ray, mmOf(ray, n), true);
    float end = min(count, max(n + 1.0, sampleAfter(ray, bound.y)));
    if (bound.x > promisingHu) {
      othersHu = promisingHu;
      promisingHu = bound.x;
      promising = vec2(n, end);
    } else othersHu = max(othersHu, bound.x);
    if (bound.x > floorHu) others = vec2(others.y > 0.0 ? others.x : n, end);
    n = end;
  }
  walk(ray, promising, least, top, best, hitMm);
  if (othersHu > best + least) walk(ray, others, least, top, best, hitMm);
  // Maxima lie between samples; halving steps to either side finds them.
  float reachMm = 0.5 * ray.stepMm;
  for (int i = 0; i < 3 && hitMm >= 0.0 && best < top; i++) {
    float centreMm = hitMm;
    takeAt(ray, max(ray.enter, centreMm - reachMm), best, hitMm);
    takeAt(ray, min(ray.exit, centreMm + reachMm), best, hitMm);
    reachMm *= 0.5;
  }
  float grey = greyOf(best);
  return vec4(vec3(grey), grey);
}
