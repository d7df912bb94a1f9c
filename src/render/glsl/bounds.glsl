// CPU twin: src/render/sampling/bounds.ts
// What no value of a brick passes: its largest value, or its smallest, as the mode asks.

// High and low byte. After the bricks, along z, come the wide ones, WIDE of the others along each edge.
uniform highp sampler3D uBounds;
// Layers of bricks, and of wide ones.
uniform vec2 uBoundLayers;
// HU = 16-bit word * x + y.
uniform vec2 uBoundHu;
const float WIDE = 4.0;

// The bound of the brick, or the wide one, round a place on the ray; and where the ray leaves it, mm from the origin.
vec2 boundAt(Ray ray, float mm, bool wide) {
  float edge = wide ? WIDE : 1.0;
  vec3 brick = floor((ray.brickOrigin + mm * ray.bricksPerMm) / edge);
  // Rounding may put a place outside; along z it must not read another kind of brick there.
  float layer = clamp(brick.z, 0.0, (wide ? uBoundLayers.y : uBoundLayers.x) - 1.0) + (wide ? uBoundLayers.x : 0.0);
  vec2 bytes = texelFetch(uBounds, ivec3(brick.xy, layer), 0).rg;
  vec3 toFace = edge * (brick * ray.mmPerBrick) + ray.faceMm + (edge - 1.0) * max(ray.mmPerBrick, 0.0);
  return vec2(dot(bytes, vec2(65280.0, 255.0)) * uBoundHu.x + uBoundHu.y, min(toFace.x, min(toFace.y, toFace.z)));
}
