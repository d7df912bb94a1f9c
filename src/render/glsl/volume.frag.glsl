// CPU twin: src/render/modes/ (one march each)
// One fragment of the volume: premultiplied colour, and the depth of the first significant hit.

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
// 1 = every ray starts at its own place within a step, 0 = all in step.
uniform float uJitter;
// Share of a step that is added to every ray's place: another one in each pass of a settling picture.
uniform float uPhase;

in vec3 vOrigin;
in vec3 vDirection;
flat in vec3 vLight;
out vec4 outColour;

// How z changes in view space with each mm along a ray; rays begin at z = 0, the camera's plane.
float viewZPerMm(vec3 direction) {
  vec3 zs = vec3(modelViewMatrix[0].z, modelViewMatrix[1].z, modelViewMatrix[2].z);
  return dot(zs, direction) / length(uLpsFromTexture * direction);
}

// z of the near plane in view space.
float nearZ() {
  bool orthographic = projectionMatrix[3][3] != 0.0;
  return orthographic
    ? -(projectionMatrix[3][2] + 1.0) / projectionMatrix[2][2]
    : -projectionMatrix[3][2] / (projectionMatrix[2][2] - 1.0);
}

void main() {
  float zPerMm = viewZPerMm(vDirection);
  float jitter = uJitter * fract(jitterAt(gl_FragCoord.xy) + uPhase);
  Ray ray = makeRay(vOrigin, vDirection, vLight, nearZ() / zPerMm, jitter);
  float hitMm = -1.0;
  outColour = ray.exit > ray.enter ? march(ray, hitMm) : vec4(0.0);
  // No discard: a fragment with nothing in it adds nothing, and the far plane hides nothing.
  vec2 clip = projectionMatrix[2].zw * (hitMm * zPerMm) + projectionMatrix[3].zw;
  gl_FragDepth = hitMm < 0.0 ? 1.0 : clamp(0.5 + 0.5 * clip.x / clip.y, 0.0, 1.0);
}
