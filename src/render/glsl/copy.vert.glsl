// CPU twin: none needed, the corners of clip space are the corners of the picture.
precision highp float;
in vec3 position;
out vec2 vPicture;
void main() {
  vPicture = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
