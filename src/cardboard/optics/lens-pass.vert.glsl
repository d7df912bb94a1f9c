// CPU twin: src/cardboard/optics/eye-field.ts (places are shares of an eye's half of the screen)
// Covers an eye's half of the screen.

in vec3 position;
out vec2 vPlace;

void main() {
  vPlace = 0.5 * position.xy + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
