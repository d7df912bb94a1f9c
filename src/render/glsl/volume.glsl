// CPU twin: src/render/sampling/trilinear.ts
// Reads the volume texture in HU at texture coordinates (0 ... 1 over the grid's outer faces).

uniform highp sampler3D uVolume;
uniform vec3 uDims;
// HU = dot(texel.rg, uDecode.xy) + uDecode.z. Linear, so it commutes with the texture unit's own interpolation.
uniform vec3 uDecode;

float sampleHu(vec3 p) {
  return dot(texture(uVolume, p).rg, uDecode.xy) + uDecode.z;
}

// HU per voxel along the grid's axes, central differences over one voxel to either side.
vec3 gradientPerVoxel(vec3 p) {
  vec3 h = 1.0 / uDims;
  return 0.5 * vec3(
    sampleHu(p + vec3(h.x, 0.0, 0.0)) - sampleHu(p - vec3(h.x, 0.0, 0.0)),
    sampleHu(p + vec3(0.0, h.y, 0.0)) - sampleHu(p - vec3(0.0, h.y, 0.0)),
    sampleHu(p + vec3(0.0, 0.0, h.z)) - sampleHu(p - vec3(0.0, 0.0, h.z))
  );
}
