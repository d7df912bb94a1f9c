// CPU twin: src/render/three/camera-ray.ts
// Places the volume's box and hands each fragment its ray in texture space, for either kind of camera.

in vec3 position;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
// Towards the light in view space: over the viewer's left shoulder.
uniform vec3 uLightView;

out vec3 vOrigin;
out vec3 vDirection;
flat out vec3 vLight;

void main() {
  mat4 textureFromView = inverse(modelViewMatrix);
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  bool orthographic = projectionMatrix[3][3] != 0.0;
  // The ray starts in the camera's plane, so that its first millimetre is the same for both kinds.
  vOrigin = (textureFromView * vec4(orthographic ? vec3(view.xy, 0.0) : vec3(0.0), 1.0)).xyz;
  vDirection = orthographic ? -textureFromView[2].xyz : position - vOrigin;
  vLight = mat3(textureFromView) * uLightView;
  gl_Position = projectionMatrix * view;
}
