// CPU twin: src/render/sampling/leap.ts
// How far a ray may leap from a position: Chebyshev distance map over bricks.

// r: distance in bricks to the nearest visible brick, 0 = visible. g: largest value in the brick.
uniform highp sampler3D uBricks;
uniform ivec3 uBrickCounts;
// Bricks per unit of texture coordinate.
uniform vec3 uBricksPerTexture;
// Brick maximum in HU = g * x + y, never below the true one.
uniform vec2 uBrickMaxHu;

struct Leap {
  bool empty;
  // In units of the direction: to the far face of the empty cube, or of this visible brick.
  float length;
  float maxHu;
};

Leap leapAt(vec3 p, vec3 direction) {
  ivec3 brick = clamp(ivec3(floor(p * uBricksPerTexture)), ivec3(0), uBrickCounts - 1);
  vec2 texel = texelFetch(uBricks, brick, 0).rg;
  float distance = floor(texel.r * 255.0 + 0.5);
  float reach = max(0.0, distance - 1.0);
  vec3 low = (vec3(brick) - reach) / uBricksPerTexture;
  vec3 high = (vec3(brick) + 1.0 + reach) / uBricksPerTexture;
  vec3 toFace = vec3(1e30);
  for (int axis = 0; axis < 3; axis++) {
    if (direction[axis] != 0.0)
      toFace[axis] = ((direction[axis] > 0.0 ? high[axis] : low[axis]) - p[axis]) / direction[axis];
  }
  return Leap(distance > 0.0, min(toFace.x, min(toFace.y, toFace.z)), texel.g * uBrickMaxHu.x + uBrickMaxHu.y);
}
