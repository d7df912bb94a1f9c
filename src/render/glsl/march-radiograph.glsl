// CPU twin: src/render/modes/radiograph.ts
// Line integral of attenuation relative to water (Beer-Lambert), as the value that would absorb as much over
// a path of 200 mm, under the VOI window.

const float REFERENCE_PATH_MM = 200.0;

vec4 march(Ray ray, out float hitMm) {
  hitMm = -1.0;
  float count = sampleAfter(ray, ray.exit);
  float waterSteps = 0.0;
  float brickEnd = 0.0;
  for (float n = 0.0; n < count; n += 1.0) {
    float mm = mmOf(ray, n);
    if (n >= brickEnd) {
      Leap leap = leapAt(ray, mm);
      brickEnd = max(n + 1.0, sampleAfter(ray, leap.endMm));
      if (leap.empty) {
        n = brickEnd - 1.0;
        continue;
      }
    }
    waterSteps += max(0.0, 1.0 + sampleHu(pointOn(ray, mm)) / 1000.0);
  }
  float grey = greyOf(1000.0 * (waterSteps * ray.stepMm / REFERENCE_PATH_MM - 1.0));
  return vec4(vec3(grey), grey);
}
