// CPU twin: src/render/modes/mip.ts
// Maximum intensity projection under the VOI window; bricks that cannot raise the maximum are leapt over.

vec4 march(Ray ray, out float hitMm) {
  float top = uWindow.x + 0.5 * uWindow.y;
  float best = -1e30;
  hitMm = ray.enter;
  float count = sampleAfter(ray, ray.exit);
  float brickEnd = 0.0;
  for (float n = 0.0; n < count; n += 1.0) {
    float mm = mmOf(ray, n);
    vec3 p = pointOn(ray, mm);
    if (n >= brickEnd) {
      Leap leap = leapAt(p, ray.direction);
      brickEnd = max(n + 1.0, sampleAfter(ray, mm + leap.length));
      if (leap.maxHu <= best) {
        n = brickEnd - 1.0;
        continue;
      }
    }
    float hu = sampleHu(p);
    if (hu > best) {
      best = hu;
      hitMm = mm;
      if (best >= top) break;
    }
  }
  float grey = greyOf(best);
  return vec4(vec3(grey), grey);
}
