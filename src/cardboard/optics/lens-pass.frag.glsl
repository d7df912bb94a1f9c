// CPU twin: src/cardboard/optics/eye-field.ts (pictureFromScreen; the picture itself is tested in stereo-screen)
// One pixel of the phone's screen: the eye's picture where the lens will show it, black where the lens ends.

in vec2 vPlace;
out vec4 outColour;

uniform sampler2D uPicture;
// The eye's part of the picture: corner and size, shares.
uniform vec4 uPart;

// As wide as the soft edge of the picture, share of it: a hard one flickers at the edge of sight.
const float EDGE = 0.02;

void main() {
  vec2 place = pictureFromScreen(vPlace);
  vec2 inside = smoothstep(vec2(0.0), vec2(EDGE), place) * smoothstep(vec2(0.0), vec2(EDGE), 1.0 - place);
  outColour = vec4(texture(uPicture, uPart.xy + clamp(place, 0.0, 1.0) * uPart.zw).rgb * inside.x * inside.y, 1.0);
}
