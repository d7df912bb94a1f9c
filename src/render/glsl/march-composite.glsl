// CPU twin: src/render/modes/composite.ts
// Front-to-back compositing under the transfer function; LIT adds light where a sample is part of a surface.

// A ray's hit is where it turns half opaque; where it never does, where it first shows at all.
const float HAZE = 0.1;
const float SOLID = 0.5;
// A ray ends when no more than this is let through, for each voxel of step; what it has seen stands for the rest.
const float LET_THROUGH = 0.015;
// Extinction per mm up to which material is haze, without surfaces to light, and from which it is lit fully.
const vec2 LIT_EXTINCTION = vec2(0.02, 0.06);
// A visible step is walked in this many parts, between which values and gradients are interpolated.
const float PARTS = 4.0;
// A step through haze that absorbs less than this needs one part, and no fetch in its middle.
const float THIN = 0.02;
// A step of no more voxels than this into something visible needs the gradient at its end alone.
const float SHORT = 1.0;
const float UNKNOWN = -1e30;

// Steepness in HU per mm, and the shares of opacity kept there; zw are equal where nothing is faded.
uniform vec4 uGradientOpacity;

// Where within a step the sum of opacity passes a level, mm from the ray's origin.
float passedAt(float level, float from, float to, float fromMm, float stepMm) {
  return fromMm + stepMm * (level - from) / (to - from);
}

// Whether a step as dense as this must know its gradient.
bool wantsGradient(float extinction) {
#ifdef LIT
  return extinction > LIT_EXTINCTION.x || uGradientOpacity.z != uGradientOpacity.w;
#else
  return uGradientOpacity.z != uGradientOpacity.w;
#endif
}

// The material with its extinction faded where it has no surface, and lit.
vec4 withGradient(vec4 material, vec3 gradient, Ray ray) {
  float steep = (length(gradient) - uGradientOpacity.x) / (uGradientOpacity.y - uGradientOpacity.x);
  float extinction = material.a * mix(uGradientOpacity.z, uGradientOpacity.w, clamp(steep, 0.0, 1.0));
#ifdef LIT
  float share = clamp((material.a - LIT_EXTINCTION.x) / (LIT_EXTINCTION.y - LIT_EXTINCTION.x), 0.0, 1.0);
  return vec4(mix(material.rgb, shade(material.rgb, gradient, ray), share), extinction);
#else
  return vec4(material.rgb, extinction);
#endif
}

vec4 march(Ray ray, out float hitMm) {
  vec4 sum = vec4(0.0);
  hitMm = -1.0;
  float hazeMm = -1.0;
  float count = sampleAfter(ray, ray.exit);
  BrickRay bricks = brickRay(ray, 1.0);
  float brickEnd = 0.0;
  // Place, value, extinction and gradient at the end of the step before, where these were looked at.
  float beforeMm = 0.0;
  float before = UNKNOWN;
  float extinctionBefore = UNKNOWN;
  vec3 gradientBefore = vec3(UNKNOWN);
  for (float n = 0.0; n <= count; n += 1.0) {
    float mm, start, hu;
    bool visible = false;
    // A loop of its own: rays side by side wait in it for one another, and then all pay at once for what they
    // see, instead of each paying whenever any of them sees something.
    for (; n <= count; n += 1.0) {
      // Empty cubes in a row, and then one sample back: a step needs its beginning too.
      while (n >= brickEnd && n <= count) {
        Leap leap = leapAt(bricks, n);
        brickEnd = leap.end;
        n = leap.empty ? brickEnd : before == UNKNOWN ? n - 1.0 : n;
        before = leap.empty ? UNKNOWN : before;
      }
      if (n > count) break;
      mm = clamp(mmOf(ray, n), ray.enter, ray.exit);
      start = before;
      hu = sampleHu(pointOn(ray, mm));
      visible = start != UNKNOWN && anyVisible(start, hu);
      if (visible) break;
      before = hu;
      beforeMm = mm;
      extinctionBefore = UNKNOWN;
      gradientBefore.x = UNKNOWN;
    }
    if (!visible) break;
    float stepMm = mm - beforeMm;
    if (extinctionBefore == UNKNOWN) extinctionBefore = lookUp(start).a;
    vec2 ends = vec2(extinctionBefore, lookUp(hu).a);
    float densest = max(ends.x, ends.y);
    bool thin = min(ends.x, ends.y) > 0.0 && densest * stepMm < THIN;
    float parts = thin ? 1.0 : PARTS;
    // The parabola through the step's ends and its middle: start + t (slope + t curve).
    float curve = 0.0;
    if (!thin) curve = 2.0 * (start + hu - 2.0 * sampleHu(pointOn(ray, mm - 0.5 * stepMm)));
    float slope = hu - start - curve;
    vec3 gradient = vec3(UNKNOWN);
    if (wantsGradient(thin ? densest : 1.0)) {
      gradient = lpsGradientAt(pointOn(ray, mm));
      // Where nothing shows yet, its own gradient hardly shows either, if the step is short.
      bool enough = ends.x == 0.0 && uStepVoxels <= SHORT;
      if (gradientBefore.x == UNKNOWN) gradientBefore = enough ? gradient : lpsGradientAt(pointOn(ray, beforeMm));
    }
    float seen = sum.a;
    for (float part = 0.5; part < parts; part += 1.0) {
      float t = part / parts;
      vec4 material = lookUp(start + t * (slope + t * curve));
      if (gradient.x != UNKNOWN) material = withGradient(material, mix(gradientBefore, gradient, t), ray);
      sum += (1.0 - sum.a) * opacityOver(material.a, stepMm / parts) * vec4(material.rgb, 1.0);
    }
    if (hazeMm < 0.0 && sum.a >= HAZE) hazeMm = passedAt(HAZE, seen, sum.a, beforeMm, stepMm);
    if (hitMm < 0.0 && sum.a >= SOLID) hitMm = passedAt(SOLID, seen, sum.a, beforeMm, stepMm);
    if (sum.a >= 1.0 - LET_THROUGH * uStepVoxels) return vec4(sum.rgb / sum.a, 1.0);
    before = hu;
    beforeMm = mm;
    extinctionBefore = ends.y;
    gradientBefore = gradient;
  }
  if (hitMm < 0.0) hitMm = hazeMm;
  return sum;
}
