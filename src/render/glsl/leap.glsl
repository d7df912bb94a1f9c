// CPU twin: src/render/sampling/leap.ts
// How far a ray may leap from a position: Chebyshev distance map over bricks.

// r: distance in bricks to the nearest visible brick, 0 = visible. g, b: high and low byte of the bound.
uniform highp sampler3D uBricks;
uniform ivec3 uBrickCounts;
// Bricks per unit of texture coordinate.
uniform vec3 uBricksPerTexture;
// What no value of a brick passes, in HU = 16-bit word * x + y: its largest, or its smallest, as the mode asks.
uniform vec2 uBrickBoundHu;

struct Leap {
  bool empty;
  // Millimetres to the far face of the empty cube, or of this visible brick.
  float length;
  float boundHu;
};

// mmPerBrick: along each axis, signed as the ray's direction, finite.
Leap leapAt(vec3 p, vec3 mmPerBrick) {
  vec3 q = p * uBricksPerTexture;
  vec3 brick = clamp(floor(q), vec3(0.0), vec3(uBrickCounts - 1));
  vec3 texel = texelFetch(uBricks, ivec3(brick), 0).rgb;
  float distance = floor(texel.r * 255.0 + 0.5);
  float reach = max(0.0, distance - 1.0);
  vec3 ahead = step(vec3(0.0), mmPerBrick);
  vec3 toFace = (brick + ahead + (2.0 * ahead - 1.0) * reach - q) * mmPerBrick;
  return Leap(distance > 0.0, min(toFace.x, min(toFace.y, toFace.z)), dot(texel.gb, vec2(65280.0, 255.0)) * uBrickBoundHu.x + uBrickBoundHu.y);
}
