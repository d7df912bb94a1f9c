// CPU twin: src/render/sampling/lighting.ts
// Blinn-Phong on the local gradient, faded out where there is no surface.

const float HALF_SURFACE_GRADIENT = 25.0;
// Ambient, diffuse, specular, shininess.
uniform vec4 uShading;

// gradient: HU per mm in LPS.
vec3 shade(vec3 rgb, vec3 gradient, Ray ray) {
  float steepness = length(gradient);
  float surface = steepness / (steepness + HALF_SURFACE_GRADIENT);
  vec3 facing = gradient * ((dot(gradient, ray.toEye) < 0.0 ? -1.0 : 1.0) / max(steepness, 1e-6));
  float lambert = max(0.0, dot(facing, ray.toLight));
  float highlight = pow(max(0.0, dot(facing, ray.halfway)), uShading.w);
  float body = mix(1.0, uShading.x + uShading.y * lambert, surface);
  return rgb * body + uShading.z * highlight * surface;
}
