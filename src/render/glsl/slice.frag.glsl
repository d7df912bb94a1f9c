// CPU twin: greyOf in src/imaging/voi-window.ts of hu in src/render/sampling/trilinear.ts
// One fragment of a slice: the volume's value under the VOI window, background outside the grid.

in vec3 vTexture;
out vec4 outColour;

uniform float uInvert;
// Premultiplied; what is shown outside the volume.
uniform vec4 uBackground;
// Texture z up to which the volume has arrived on the GPU.
uniform float uLoaded;

void main() {
  vec3 top = vec3(1.0, 1.0, uLoaded);
  bool inside = all(greaterThanEqual(vTexture, vec3(0.0))) && all(lessThanEqual(vTexture, top));
  float grey = greyOf(sampleHu(vTexture));
  outColour = inside ? vec4(vec3(mix(grey, 1.0 - grey, uInvert)), 1.0) : uBackground;
}
