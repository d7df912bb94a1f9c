// CPU twin: none needed, a picture is copied as it is.
precision highp float;
uniform sampler2D uPicture;
in vec2 vPicture;
out vec4 outColour;
void main() {
  outColour = vec4(texture(uPicture, vPicture).rgb, 1.0);
}
