// CPU twin: quadFromPlane in src/render/three/slice-object.ts
// Places a slice's quad; texture coordinates are affine in it, so interpolation is exact.

in vec3 position;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat4 uTextureFromQuad;

out vec3 vTexture;

void main() {
  vTexture = (uTextureFromQuad * vec4(position, 1.0)).xyz;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
}
