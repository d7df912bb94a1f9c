// CPU twin: src/render/sampling/visible-stretch.ts
// First sample, and one past the last, between the ray's outermost visible bricks; equal where it meets none.
vec2 visibleStretch(Ray ray, float count) {
  BrickRay bricks = brickRay(ray, 1.0);
  float first = 0.0;
  while (first < count) {
    Leap leap = leapAt(bricks, first);
    if (!leap.empty) break;
    first = leap.end;
  }
  float last = count - 1.0;
  while (last > first) {
    Leap leap = leapAt(bricks, last);
    if (!leap.empty) break;
    last = min(last, leap.begin) - 1.0;
  }
  return first < count ? vec2(first, max(first, last) + 1.0) : vec2(0.0);
}
