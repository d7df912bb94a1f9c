// CPU twin: greyOf in src/imaging/voi-window.ts of hu in src/render/sampling/trilinear.ts
// One fragment of a slice, thin or thick: the volume's value under the VOI window, background outside the grid.

in vec3 vTexture;
out vec4 outColour;

uniform float uInvert;
// Premultiplied; what is shown outside the volume.
uniform vec4 uBackground;

// The value at a pixel's centre; where a pixel covers more than a voxel (a small or distant picture) the mean
// of four places in it, on a rotated grid, so that fine structures do not sparkle. Without interpolation it is
// always the voxel that the pixel's centre lies in: what is shown is what was stored.
float huOfPixel(vec3 p, vec3 across, vec3 down) {
  if (uSmooth < 0.5 || max(length(across * uDims), length(down * uDims)) <= 1.0) return sampleHu(readAt(p));
  vec3 wide = 0.375 * across + 0.125 * down;
  vec3 tall = 0.375 * down - 0.125 * across;
  return 0.25 * (sampleHu(p + wide) + sampleHu(p - wide) + sampleHu(p + tall) + sampleHu(p - tall));
}

void main() {
  vec3 across = dFdx(vTexture);
  vec3 down = dFdy(vTexture);
  vec2 seen = uSlabSamples > 1 ? slabHu(vTexture) : vec2(huOfPixel(vTexture, across, down), isInside(vTexture));
  float grey = greyOf(seen.x);
  outColour = seen.y > 0.0 ? vec4(vec3(mix(grey, 1.0 - grey, uInvert)), 1.0) : uBackground;
}
