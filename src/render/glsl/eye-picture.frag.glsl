// CPU twin: src/render/sampling/upsample.ts
// Shows what was marched coarsely for one eye, with its depth, so that all else in the room hides it and is hidden.

uniform mat4 projectionMatrix;
uniform highp sampler2D uColours;
uniform highp sampler2D uDepths;
// Lower left corner of the eye's part of the display, and coarse pixels per displayed pixel on each axis.
uniform vec4 uDisplayed;
// First and last pixel of the eye's part of the coarse picture.
uniform vec4 uCoarse;

out vec4 outColour;

void main() {
  vec2 place = (gl_FragCoord.xy - uDisplayed.xy) * uDisplayed.zw + uCoarse.xy - 0.5;
  vec2 corner = floor(place);
  ivec2 low = ivec2(clamp(corner, uCoarse.xy, uCoarse.zw));
  ivec2 high = ivec2(clamp(corner + 1.0, uCoarse.xy, uCoarse.zw));
  ivec4 at = ivec4(low, high);
  vec4 depths = vec4(texelFetch(uDepths, at.xy, 0).r, texelFetch(uDepths, at.zy, 0).r,
    texelFetch(uDepths, at.xw, 0).r, texelFetch(uDepths, at.zw, 0).r);
  float depthScale = projectionMatrix[2][2];
  if (splitOf(closenessOf(depths, depthScale)) == 0.0) {
    // One surface: the texture unit mixes its colours in one read instead of four.
    vec2 mixed = clamp(place, uCoarse.xy, uCoarse.zw) + 0.5;
    outColour = textureLod(uColours, mixed / vec2(textureSize(uColours, 0)), 0.0);
    gl_FragDepth = dot(weightsAt(place - corner), depths);
    return;
  }
  mat4 colours = mat4(texelFetch(uColours, at.xy, 0), texelFetch(uColours, at.zy, 0),
    texelFetch(uColours, at.xw, 0), texelFetch(uColours, at.zw, 0));
  Upsampled pixel = upsample(colours, depths, place - corner, depthScale);
  outColour = pixel.colour;
  gl_FragDepth = pixel.depth;
}
