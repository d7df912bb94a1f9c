// CPU twin: src/render/sampling/slab.ts
// What a thick slice shows of the values through its thickness.

// From one face of the slab to the other, texture coordinates.
uniform vec3 uSlabThrough;
uniform int uSlabSamples;
// 0 average, 1 maximum, 2 minimum.
uniform int uSlabProjection;
// Texture z up to which the volume has arrived on the GPU.
uniform float uLoaded;

// 1 interpolates between voxels, 0 takes the nearest one's value.
uniform float uSmooth;

// Where to read the value shown at p. CPU twin: src/render/sampling/nearest-sampler.ts.
vec3 readAt(vec3 p) {
  return uSmooth > 0.5 ? p : (floor(p * uDims) + 0.5) / uDims;
}

bool isInside(vec3 p) {
  return all(greaterThanEqual(p, vec3(0.0))) && all(lessThanEqual(p, vec3(1.0, 1.0, uLoaded)));
}

// x: the slab's value with its middle at p, HU. y: samples inside the grid; with none there is no value.
vec2 slabHu(vec3 p) {
  float sum = 0.0;
  float extreme = 0.0;
  float count = 0.0;
  for (int n = 0; n < uSlabSamples; n++) {
    vec3 at = p + ((float(n) + 0.5) / float(uSlabSamples) - 0.5) * uSlabThrough;
    if (!isInside(at)) continue;
    float hu = sampleHu(readAt(at));
    sum += hu;
    if (count == 0.0) extreme = hu;
    extreme = uSlabProjection == 1 ? max(extreme, hu) : min(extreme, hu);
    count += 1.0;
  }
  return vec2(uSlabProjection == 0 ? sum / max(count, 1.0) : extreme, count);
}
