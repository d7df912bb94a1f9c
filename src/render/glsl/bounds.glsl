// CPU twin: src/render/sampling/bounds.ts
// What no value of a brick passes: its largest value, or its smallest, as the mode asks.

// High and low byte of bricks BOUNDED times as wide as those of the distance map. After them, along z, come bricks
// WIDE times as wide.
uniform highp sampler3D uBounds;
// Layers of bricks, and of wide ones.
uniform vec2 uBoundLayers;
// HU = 16-bit word * x + y.
uniform vec2 uBoundHu;
const float BOUNDED = 2.0;
const float WIDE = 8.0;

// The bound of the brick, or the wide one, round a place on the ray; and where the ray leaves it, mm from the origin.
vec2 boundAt(Ray ray, float mm, bool wide) {
  float edge = wide ? WIDE : BOUNDED;
  vec3 brick = floor((ray.brickOrigin + mm * ray.bricksPerMm) / edge);
  // Rounding may put a place outside; along z it must not read another kind of brick there.
  float layer = clamp(brick.z, 0.0, (wide ? uBoundLayers.y : uBoundLayers.x) - 1.0) + (wide ? uBoundLayers.x : 0.0);
  vec2 bytes = texelFetch(uBounds, ivec3(brick.xy, layer), 0).rg;
  vec3 toFace = edge * (brick * ray.mmPerBrick) + ray.faceMm + (edge - 1.0) * max(ray.mmPerBrick, 0.0);
  return vec2(dot(bytes, vec2(65280.0, 255.0)) * uBoundHu.x + uBoundHu.y, min(toFace.x, min(toFace.y, toFace.z)));
}
