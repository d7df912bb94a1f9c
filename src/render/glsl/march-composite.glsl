// CPU twin: src/render/modes/composite.ts
// Front-to-back compositing under the transfer function; LIT adds light where a sample is part of a surface.

// A ray's hit is where it turns half opaque; where it never does, where it first shows at all.
const float HAZE = 0.1;
const float SOLID = 0.5;
const float OPAQUE = 0.99;
// Extinction per mm up to which material is haze, without surfaces to light, and from which it is lit fully.
const vec2 LIT_EXTINCTION = vec2(0.02, 0.06);

vec3 light(vec4 material, vec3 p, Ray ray) {
#ifdef LIT
  float share = clamp((material.a - LIT_EXTINCTION.x) / (LIT_EXTINCTION.y - LIT_EXTINCTION.x), 0.0, 1.0);
  if (share > 0.0)
    return mix(material.rgb, shade(material.rgb, lpsGradientAt(p), ray.toEye, ray.toLight), share);
#endif
  return material.rgb;
}

vec4 march(Ray ray, out float hitMm) {
  vec4 sum = vec4(0.0);
  hitMm = -1.0;
  float hazeMm = -1.0;
  float count = sampleAfter(ray, ray.exit);
  float brickEnd = 0.0;
  for (float n = 0.0; n < count; n += 1.0) {
    float mm = mmOf(ray, n);
    vec3 p = pointOn(ray, mm);
    if (n >= brickEnd) {
      Leap leap = leapAt(p, ray.mmPerBrick);
      brickEnd = max(n + 1.0, sampleAfter(ray, mm + leap.length));
      if (leap.empty) {
        n = brickEnd - 1.0;
        continue;
      }
    }
    vec4 material = lookUp(sampleHu(p));
    if (material.a <= 0.0) continue;
    float opacity = opacityOver(material.a, ray.stepMm);
    sum += (1.0 - sum.a) * opacity * vec4(light(material, p, ray), 1.0);
    if (hazeMm < 0.0 && sum.a >= HAZE) hazeMm = mm;
    if (hitMm < 0.0 && sum.a >= SOLID) hitMm = mm;
    if (sum.a >= OPAQUE) return vec4(sum.rgb / sum.a, 1.0);
  }
  if (hitMm < 0.0) hitMm = hazeMm;
  return sum;
}
