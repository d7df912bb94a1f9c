// CPU twin: src/render/sampling/leap.ts
// How far a ray may leap from a sample: Chebyshev distance map over bricks.

// Distance in bricks to the nearest visible brick, 0 = visible.
uniform highp sampler3D uDistances;

struct Leap {
  bool empty;
  // The first sample in the empty cube, or in this visible brick, and the first after it.
  float begin;
  float end;
};

// A place that rounding puts outside the map reads as visible: WebGL answers 0 there, and one sample more is taken.
Leap leapAt(BrickRay ray, float n) {
  vec3 brick = floor(ray.origin + n * ray.perSample);
  float distance = 255.0 * texelFetch(uDistances, ivec3(brick), 0).r;
  vec3 across = abs(ray.samplesPerBrick);
  vec3 reach = max(0.0, distance - 1.0) * across;
  vec3 face = brick * ray.samplesPerBrick + ray.face;
  vec3 begin = face - across - reach;
  vec3 end = face + reach;
  return Leap(distance > 0.5, ceil(max(begin.x, max(begin.y, begin.z))),
    max(n + 1.0, ceil(min(end.x, min(end.y, end.z)))));
}
