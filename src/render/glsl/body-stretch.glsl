// CPU twin: src/render/sampling/body-stretch.ts
// The stretch of a ray between its outermost tissue: before and after it lies the room.

const float TISSUE_HU = -300.0;
// As much tissue in a row is the body, not a sheet of the table.
const float BODY_MM = 10.0;

// First sample, and one past the last, between the ray's outermost bricks that hold tissue.
vec2 bodyStretch(Ray ray, float count) {
  vec2 stretch = vec2(0.0);
  for (float n = 0.0; n < count;) {
    float mm = mmOf(ray, n);
    Leap leap = leapAt(ray, mm);
    float end = min(count, max(n + 1.0, sampleAfter(ray, leap.endMm)));
    if (!leap.empty) stretch = vec2(stretch.y > 0.0 ? stretch.x : n, end);
    n = end;
  }
  return stretch;
}
