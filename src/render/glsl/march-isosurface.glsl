// CPU twin: src/render/modes/isosurface.ts
// The first crossing of a threshold, refined by regula falsi, lit.

uniform float uIsoHu;
uniform vec3 uIsoColour;

vec4 march(Ray ray, out float hitMm) {
  float count = sampleAfter(ray, ray.exit);
  float brickEnd = 0.0;
  float beforeHu = -1e30;
  float beforeMm = ray.enter;
  for (float n = 0.0; n < count; n += 1.0) {
    float mm = mmOf(ray, n);
    vec3 p = pointOn(ray, mm);
    if (n >= brickEnd) {
      Leap leap = leapAt(p, ray.mmPerBrick);
      brickEnd = max(n + 1.0, sampleAfter(ray, mm + leap.length));
      if (leap.empty) {
        n = brickEnd - 1.0;
        beforeHu = -1e30;
        continue;
      }
    }
    float hu = sampleHu(p);
    if (hu >= uIsoHu) {
      hitMm = mm;
      // After a leap the sample before is unknown; it was below the threshold, so read it.
      if (n > 0.0 && beforeHu < -1e29) {
        beforeMm = mmOf(ray, n - 1.0);
        beforeHu = sampleHu(pointOn(ray, beforeMm));
      }
      if (beforeHu > -1e29 && beforeHu < uIsoHu) {
        float afterHu = hu;
        float afterMm = mm;
        for (int i = 0; i < 3; i++) {
          hitMm = mix(beforeMm, afterMm, clamp((uIsoHu - beforeHu) / (afterHu - beforeHu), 0.05, 0.95));
          float between = sampleHu(pointOn(ray, hitMm));
          if (between >= uIsoHu) {
            afterHu = between;
            afterMm = hitMm;
          } else {
            beforeHu = between;
            beforeMm = hitMm;
          }
        }
      }
      return vec4(shade(uIsoColour, lpsGradientAt(pointOn(ray, hitMm)), ray.toEye, ray.toLight), 1.0);
    }
    beforeHu = hu;
    beforeMm = mm;
  }
  hitMm = -1.0;
  return vec4(0.0);
}
