// CPU twin: src/cardboard/optics/eye-field.ts (pictureFromScreen), src/cardboard/optics/lens-distortion.ts
// Where the picture of an eye must be read so that a lens, which bends it outwards, shows it straight.

// k1, k2.
uniform vec2 uLens;
// The eye's half of the screen and its field of view: left, bottom, right, top, tangents at the lens.
uniform vec4 uScreen;
uniform vec4 uSeen;

float seenThrough(float r) {
  float r2 = r * r;
  return r * (1.0 + r2 * (uLens.x + uLens.y * r2));
}

// Shares of the half screen and of the picture, from the lower left corner.
vec2 pictureFromScreen(vec2 place) {
  vec2 tangent = mix(uScreen.xy, uScreen.zw, place);
  float r = length(tangent);
  float bent = r > 0.0 ? seenThrough(r) / r : 1.0;
  return (tangent * bent - uSeen.xy) / (uSeen.zw - uSeen.xy);
}
