// CPU twin: src/render/sampling/brick-ray.ts
// A ray among bricks, measured in samples.

// Bricks of the empty-space map per unit of texture coordinate.
uniform vec3 uBricksPerTexture;

struct BrickRay {
  // Position in bricks = origin + n * perSample; samples per brick, signed as the direction; finite.
  vec3 origin;
  vec3 perSample;
  vec3 samplesPerBrick;
  // Where the ray leaves the brick 0 along each axis.
  vec3 face;
};

// width: of the bricks, in those of the empty-space map.
BrickRay brickRay(Ray ray, float width) {
  vec3 bricks = uBricksPerTexture / width;
  vec3 origin = pointOn(ray, mmOf(ray, 0.0)) * bricks;
  vec3 perSample = ray.direction * ray.stepMm * bricks;
  vec3 samples = 1.0 / perSample;
  return BrickRay(origin, perSample, samples, max(samples, 0.0) - origin * samples);
}
