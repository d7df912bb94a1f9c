// CPU twin: src/render/sampling/march-ray.ts
// A viewing ray in texture space, measured in millimetres of patient space.

uniform mat3 uLpsFromTexture;
// Turns differences per voxel into HU per mm in LPS.
uniform mat3 uLpsGradient;
// Ends of the box that shows anything, in texture coordinates.
uniform vec3 uBoxLow;
uniform vec3 uBoxHigh;
// Sampling step in voxels along the ray.
uniform float uStepVoxels;

struct Ray {
  vec3 origin;
  // Per millimetre.
  vec3 direction;
  // Stretch inside the volume, mm from the origin.
  float enter;
  float exit;
  float stepMm;
  // The first sample lies this share of a step after `enter`.
  float jitter;
  // Unit vectors in LPS; the last is half way between the two.
  vec3 toEye;
  vec3 toLight;
  vec3 halfway;
};

// direction: texture space, any length. light: towards the light, texture space, any length.
Ray makeRay(vec3 origin, vec3 direction, vec3 light, float fromMm, float jitter) {
  vec3 lpsDirection = uLpsFromTexture * direction;
  float mm = length(lpsDirection);
  vec3 perMm = direction / mm;
  // Keeps every component off zero, so that nothing below divides by it; 1e-7 of a volume is no distance.
  perMm = mix(perMm, vec3(1e-7), lessThan(abs(perMm), vec3(1e-7)));
  vec2 interval = rayInterval(origin, perMm, fromMm);
  vec2 shown = boxInterval(origin, perMm, uBoxLow, uBoxHigh);
  float stepMm = uStepVoxels / length(perMm * uDims);
  // Whole steps are left out, so that the same places are sampled whatever is shown.
  float enter = interval.x + stepMm * floor(max(0.0, shown.x - interval.x) / stepMm);
  vec3 toEye = -lpsDirection / mm;
  vec3 toLight = normalize(uLpsFromTexture * light);
  return Ray(origin, perMm, enter, min(interval.y, shown.y), stepMm, jitter, toEye, toLight, normalize(toEye + toLight));
}

vec3 pointOn(Ray ray, float mm) {
  return ray.origin + ray.direction * mm;
}

// Distance of sample n from the origin, mm.
float mmOf(Ray ray, float n) {
  return ray.enter + (n + ray.jitter) * ray.stepMm;
}

// The first sample at or after a distance.
float sampleAfter(Ray ray, float mm) {
  return ceil((mm - ray.enter) / ray.stepMm - ray.jitter);
}

vec3 lpsGradientAt(vec3 p) {
  return uLpsGradient * gradientPerVoxel(p);
}
