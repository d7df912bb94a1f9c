// CPU twin: src/render/modes/radiograph.ts
// Line integral of attenuation relative to water (Beer-Lambert), as the value that would absorb as much over
// a path of 200 mm, under the VOI window.

const float REFERENCE_PATH_MM = 200.0;

vec4 march(Ray ray, out float hitMm) {
  hitMm = -1.0;
  float count = sampleAfter(ray, ray.exit);
  float waterSteps = 0.0;
  BrickRay bricks = brickRay(ray, 1.0);
  float brickEnd = 0.0;
  for (float n = 0.0; n < count; n += 1.0) {
    // Empty cubes in a row.
    while (n >= brickEnd && n < count) {
      Leap leap = leapAt(bricks, n);
      brickEnd = leap.end;
      n = leap.empty ? brickEnd : n;
    }
    if (n >= count) break;
    waterSteps += max(0.0, 1.0 + sampleHu(pointOn(ray, mmOf(ray, n))) / 1000.0);
  }
  float grey = greyOf(1000.0 * (waterSteps * ray.stepMm / REFERENCE_PATH_MM - 1.0));
  return vec4(vec3(grey), grey);
}
