// CPU twin: src/render/sampling/lighting.ts
// Blinn-Phong on the local gradient, faded out where there is no surface.

const float HALF_SURFACE_GRADIENT = 25.0;
// Ambient, diffuse, specular, shininess.
uniform vec4 uShading;

// gradient: HU per mm in LPS; toEye, toLight: unit vectors in LPS.
vec3 shade(vec3 rgb, vec3 gradient, vec3 toEye, vec3 toLight) {
  float steepness = length(gradient);
  float surface = steepness / (steepness + HALF_SURFACE_GRADIENT);
  vec3 facing = gradient * ((dot(gradient, toEye) < 0.0 ? -1.0 : 1.0) / max(steepness, 1e-6));
  float lambert = max(0.0, dot(facing, toLight));
  float highlight = pow(max(0.0, dot(facing, normalize(toEye + toLight))), uShading.w);
  float body = mix(1.0, uShading.x + uShading.y * lambert, surface);
  return rgb * body + uShading.z * highlight * surface;
}
