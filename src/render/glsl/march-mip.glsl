// CPU twin: src/render/modes/mip.ts
// Maximum intensity projection under the VOI window; bricks that cannot raise the grey level are leapt over.

// First and one past the last sample in the ray's brick with the largest maximum. Walked first, it lets
// nearly all others be leapt over.
vec2 mostPromising(Ray ray, float count) {
  float best = -1e30;
  vec2 stretch = vec2(0.0);
  for (float n = 0.0; n < count;) {
    float mm = mmOf(ray, n);
    Leap leap = leapAt(pointOn(ray, mm), ray.mmPerBrick);
    float end = min(count, max(n + 1.0, sampleAfter(ray, mm + leap.length)));
    if (!leap.empty && leap.boundHu > best) {
      best = leap.boundHu;
      stretch = vec2(n, end);
    }
    n = end;
  }
  return stretch;
}

void takeAt(Ray ray, float mm, inout float best, inout float hitMm) {
  if (mm < ray.enter || mm > ray.exit) return;
  float hu = sampleHu(pointOn(ray, mm));
  if (hu > best) {
    best = hu;
    hitMm = mm;
  }
}

vec4 march(Ray ray, out float hitMm) {
  float top = uWindow.x + 0.5 * uWindow.y;
  // Less than one of 256 grey levels is not worth a walk.
  float least = uWindow.y / 256.0;
  float best = uWindow.x - 0.5 * uWindow.y;
  hitMm = -1.0;
  float count = sampleAfter(ray, ray.exit);
  vec2 promising = mostPromising(ray, count);
  for (float n = promising.x; n < promising.y; n += 1.0) takeAt(ray, mmOf(ray, n), best, hitMm);
  float brickEnd = 0.0;
  for (float n = 0.0; n < count && best < top; n += 1.0) {
    if (n >= brickEnd) {
      float mm = mmOf(ray, n);
      Leap leap = leapAt(pointOn(ray, mm), ray.mmPerBrick);
      brickEnd = max(n + 1.0, sampleAfter(ray, mm + leap.length));
      if (leap.empty || leap.boundHu <= best + least || n == promising.x) {
        n = brickEnd - 1.0;
        continue;
      }
    }
    takeAt(ray, mmOf(ray, n), best, hitMm);
  }
  // Maxima lie between samples; halving steps to either side finds them.
  float reachMm = 0.5 * ray.stepMm;
  for (int i = 0; i < 3 && hitMm >= 0.0 && best < top; i++) {
    float centreMm = hitMm;
    takeAt(ray, centreMm - reachMm, best, hitMm);
    takeAt(ray, centreMm + reachMm, best, hitMm);
    reachMm *= 0.5;
  }
  float grey = greyOf(best);
  return vec4(vec3(grey), grey);
}
