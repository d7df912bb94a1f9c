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

// How far along the ray the near plane lies, mm.
float nearMm(vec3 direction) {
  bool orthographic = projectionMatrix[3][3] != 0.0;
  float near = orthographic
    ? (projectionMatrix[3][2] + 1.0) / projectionMatrix[2][2]
    : projectionMatrix[3][2] / (projectionMatrix[2][2] - 1.0);
  float viewPerMm = -(mat3(modelViewMatrix) * direction).z / length(uLpsFromTexture * direction);
  return near / viewPerMm;
}

void main() {
  Ray ray = makeRay(vOrigin, vDirection, vLight, nearMm(vDirection), uJitter * fract(jitterAt(gl_FragCoord.xy) + uPhase));
  float hitMm = -1.0;
  outColour = ray.exit > ray.enter ? march(ray, hitMm) : vec4(0.0);
  // No discard: a fragment with nothing in it adds nothing, and the far plane hides nothing.
  vec4 clip = projectionMatrix * (modelViewMatrix * vec4(pointOn(ray, hitMm), 1.0));
  gl_FragDepth = hitMm < 0.0 ? 1.0 : clamp(0.5 + 0.5 * clip.z / clip.w, 0.0, 1.0);
}
