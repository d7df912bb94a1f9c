// CPU twin: greyOf in src/imaging/voi-window.ts of hu in src/render/sampling/trilinear.ts
// One fragment of a slice, thin or thick: the volume's value under the VOI window, background outside the grid.

in vec3 vTexture;
out vec4 outColour;

uniform float uInvert;
// Premultiplied; what is shown outside the volume.
uniform vec4 uBackground;

#ifndef THICK
// The value at a pixel's centre; where a pixel covers more than a voxel (a small or distant picture) the mean
// of four places in it, on a rotated grid, so that fine structures do not sparkle. Without interpolation it is
// always the voxel that the pixel's centre lies in: what is shown is what was stored.
float huOfPixel(vec3 p) {
#ifdef FINE
  return sampleHu(readAt(p));
#else
  vec3 across = dFdx(p);
  vec3 down = dFdy(p);
  bool coarse = uSmooth > 0.5 && max(length(across * uDims), length(down * uDims)) > 1.0;
  int places = coarse ? 4 : 1;
  vec2 place = coarse ? vec2(0.375, 0.125) : vec2(0.0);
  float sum = 0.0;
  for (int n = 0; n < places; n++) {
    sum += sampleHu(readAt(p + place.x * across + place.y * down));
    place = vec2(-place.y, place.x);
  }
  return sum / float(places);
#endif
}
#endif

// Programs of their own for slabs (THICK) and for pixels known to be no larger than voxels (FINE): a processor that
// draws (SwiftShader) pays for branches and loops that it does not take.
void main() {
#ifdef THICK
  vec2 seen = slabHu(vTexture);
#else
  vec2 seen = vec2(huOfPixel(vTexture), isInside(vTexture));
#endif
  float grey = greyOf(seen.x);
  outColour = seen.y > 0.0 ? vec4(vec3(mix(grey, 1.0 - grey, uInvert)), 1.0) : uBackground;
}
