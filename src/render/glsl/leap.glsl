// CPU twin: src/render/sampling/leap.ts
// How far a ray may leap from a position: Chebyshev distance map over bricks.

// Distance in bricks to the nearest visible brick, 0 = visible.
uniform highp sampler3D uDistances;

struct Leap {
  bool empty;
  // Where the ray leaves the empty cube, or this visible brick, mm from the origin.
  float endMm;
};

// A place that rounding puts outside the map reads as visible: WebGL answers 0 there, and one sample more is taken.
Leap leapAt(Ray ray, float mm) {
  vec3 brick = floor(ray.brickOrigin + mm * ray.bricksPerMm);
  float distance = 255.0 * texelFetch(uDistances, ivec3(brick), 0).r;
  vec3 toFace = brick * ray.mmPerBrick + ray.faceMm + max(0.0, distance - 1.0) * abs(ray.mmPerBrick);
  return Leap(distance > 0.5, min(toFace.x, min(toFace.y, toFace.z)));
}
