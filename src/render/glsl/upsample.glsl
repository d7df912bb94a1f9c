// CPU twin: src/render/sampling/upsample.ts
// One displayed pixel from four of a coarser picture, without mixing the depths of two surfaces.

// x: share of its distance by which a neighbour lies farther that begins another surface.
// y: displayed pixels per coarse one; 1 leaves borders as soft as the picture is coarse.
uniform vec2 uBorder;

struct Upsampled {
  vec4 colour;
  float depth;
};

// In proportion to 1 / distance. depthScale: projectionMatrix[2][2].
vec4 closenessOf(vec4 depths, float depthScale) {
  return 1.0 - depthScale - 2.0 * depths;
}

float largestOf(vec4 values) {
  vec2 larger = max(values.xy, values.zw);
  return max(larger.x, larger.y);
}

// 0 where the four belong to one surface, 1 where to two.
float splitOf(vec4 closeness) {
  float nearest = largestOf(closeness);
  float farthest = -largestOf(-closeness);
  return clamp((nearest - farthest) / max(uBorder.x * farthest, 1e-9) - 1.0, 0.0, 1.0);
}

// Of (0, 0), (1, 0), (0, 1), (1, 1) at a place between them.
vec4 weightsAt(vec2 place) {
  return vec4(1.0 - place.x, place.x, 1.0 - place.x, place.x) * vec4(vec2(1.0 - place.y), vec2(place.y));
}

// colours, depths: at (0, 0), (1, 0), (0, 1), (1, 1). place: between them.
Upsampled upsample(mat4 colours, vec4 depths, vec2 place, float depthScale) {
  vec4 weights = weightsAt(place);
  vec4 closeness = closenessOf(depths, depthScale);
  vec4 near = weights * step(0.5 * (largestOf(closeness) - largestOf(-closeness)), closeness);
  vec4 far = weights - near;
  float cover = dot(near, vec4(1.0));
  float split = splitOf(closeness);
  // The border runs where half of the place is covered, and is as wide as a displayed pixel.
  float share = clamp(0.5 + (cover - 0.5) * (1.0 + split * (uBorder.y - 1.0)), 0.0, 1.0);
  vec2 inverse = 1.0 / max(vec2(cover, 1.0 - cover), 1e-6);
  vec4 mixed = near * share * inverse.x + far * (1.0 - share) * inverse.y;
  vec4 side = share >= 0.5 ? near * inverse.x : far * inverse.y;
  return Upsampled(colours * mixed, dot(split == 0.0 ? weights : side, depths));
}
