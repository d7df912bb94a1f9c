// CPU twin: src/render/sampling/bound-at.ts
// What no value of a brick passes: its largest value, or its smallest, as the mode asks.

// Of bricks BOUNDED times as wide as those of the distance map, and of the cubes with 1, 3 and 7 more of them to
// every side.
uniform highp usampler3D uBounds;
uniform vec3 uBoundCounts;
// HU = word * x + y; the larger the word, the further.
uniform vec2 uBoundHu;
const float BOUNDED = 2.0;
// Below every word: no cube stays within it.
const float NO_WORD = -1.0;

float wordOf(float hu) {
  return (hu - uBoundHu.y) / uBoundHu.x;
}

// The word of the brick round a sample; and the first sample after the widest of its cubes that holds nothing
// beyond the limit, or after the brick itself.
vec2 boundAt(BrickRay ray, float n, float limit) {
  // Rounding may put a place outside.
  vec3 brick = clamp(floor(ray.origin + n * ray.perSample), vec3(0.0), uBoundCounts - 1.0);
  vec4 words = vec4(texelFetch(uBounds, ivec3(brick), 0));
  float reach = words.a <= limit ? 7.0 : words.b <= limit ? 3.0 : words.g <= limit ? 1.0 : 0.0;
  vec3 faces = brick * ray.samplesPerBrick + ray.face + reach * abs(ray.samplesPerBrick);
  return vec2(words.r, max(n + 1.0, ceil(min(faces.x, min(faces.y, faces.z)))));
}
