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

void takeAll(Ray ray, vec2 stretch, inout float best, inout float hitMm) {
  for (float n = stretch.x; n < stretch.y; n += 1.0) takeAt(ray, mmOf(ray, n), best, hitMm);
}

// First sample, and one past the last, in the brick with the largest maximum of a stretch; z: that maximum.
vec3 mostPromising(Ray ray, vec2 stretch, bool wide) {
  vec3 best = vec3(stretch.xx, -1e30);
  for (float n = stretch.x; n < stretch.y;) {
    vec2 bound = boundAt(ray, mmOf(ray, n), wide);
    float end = min(stretch.y, max(n + 1.0, sampleAfter(ray, bound.y)));
    if (bound.x > best.z) best = vec3(n, end, bound.x);
    n = end;
  }
  return best;
}

// Walks the bricks of a stretch that hold more than the best so far.
void walk(Ray ray, vec2 stretch, float least, float top, inout float best, inout float hitMm) {
  float n = stretch.x;
  float wideEnd = n;
  while (best < top) {
    float end = n;
    bool found = false;
    while (n < stretch.y && !found) {
      bool wide = n >= wideEnd;
      vec2 bound = boundAt(ray, mmOf(ray, n), wide);
      end = min(stretch.y, max(n + 1.0, sampleAfter(ray, bound.y)));
      if (bound.x <= best + least) n = end;
      else if (wide) wideEnd = end;
      else found = true;
    }
    if (!found) return;
    takeAll(ray, vec2(n, end), best, hitMm);
    n = end;
  }
}

vec4 march(Ray ray, out float hitMm) {
  float top = uWindow.x + 0.5 * uWindow.y;
  float least = LEAST * uWindow.y * uStepVoxels;
  float best = uWindow.x - 0.5 * uWindow.y;
  hitMm = -1.0;
  vec2 stretch = visibleStretch(ray, sampleAfter(ray, ray.exit));
  // The brick with the largest maximum of the wide brick with the largest maximum: walked first, it lets nearly
  // all others be leapt over.
  vec3 promising = mostPromising(ray, stretch, true);
  if (promising.z > best + least) {
    takeAll(ray, mostPromising(ray, promising.xy, false).xy, best, hitMm);
    if (promising.z > best + least) walk(ray, stretch, least, top, best, hitMm);
  }
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
