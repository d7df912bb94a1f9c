// CPU twin: src/render/sampling/leap.ts
// How far a ray may leap from a position: Chebyshev distance map over bricks.

// Distance in bricks to the nearest visible brick, 0 = visible.
uniform highp sampler3D uDistances;

struct Leap {
  bool empty;
  // Where the ray enters and leaves the empty cube, or this visible brick, mm from the origin.
  float beginMm;
  float endMm;
};

// A place that rounding puts outside the map reads as visible: WebGL answers 0 there, and one sample more is taken.
Leap leapAt(Ray ray, float mm) {
  vec3 brick = floor(ray.brickOrigin + mm * ray.bricksPerMm);
  float distance = 255.0 * texelFetch(uDistances, ivec3(brick), 0).r;
  vec3 across = abs(ray.mmPerBrick);
  vec3 reach = max(0.0, distance - 1.0) * across;
  vec3 face = brick * ray.mmPerBrick + ray.faceMm;
  vec3 begin = face - across - reach;
  vec3 end = face + reach;
  return Leap(distance > 0.5, max(begin.x, max(begin.y, begin.z)), min(end.x, min(end.y, end.z)));
}
