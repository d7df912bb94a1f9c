// CPU twin: src/render/modes/mip.ts
// Maximum intensity projection under the VOI window; bricks that cannot raise the grey level are leapt over.

// Rises of less than this share of the window are not worth a walk at a step of one voxel. What is missed between
// samples grows with the square of the step, and so does this, up to a limit.
const float LEAST = 0.04;
const float LEAST_UP_TO = 0.08;
// Voxels of bricks in a row after which they are walked, so that what they hold lets later ones be leapt over.
const float LONGEST = 24.0;

void takeAt(Ray ray, float mm, inout float best, inout float hitMm) {
  float hu = sampleHu(pointOn(ray, mm));
  if (hu > best) {
    best = hu;
    hitMm = mm;
  }
}

// Along the ray among bricks, so that a walk keeps one ray at hand, not two.
void takeSample(BrickRay ray, float n, vec3 texturePerBrick, inout float best, inout float bestN) {
  float hu = sampleHu((ray.origin + n * ray.perSample) * texturePerBrick);
  if (hu > best) {
    best = hu;
    bestN = n;
  }
}

vec4 march(Ray ray, out float hitMm) {
  float bottom = uWindow.x - 0.5 * uWindow.y;
  float top = uWindow.x + 0.5 * uWindow.y;
  float least = min(LEAST_UP_TO, LEAST * uStepVoxels * uStepVoxels) * uWindow.y;
  float longest = LONGEST / uStepVoxels;
  BrickRay bounded = brickRay(ray, BOUNDED);
  float count = sampleAfter(ray, ray.exit);
  float best = bottom;
  vec3 texturePerBrick = BOUNDED / uBricksPerTexture;
  float bestN = -1.0;
  // What may lie in the window's upper half first: where there is any, it lets nearly all others be leapt over.
  float above = uWindow.x;
  float n = 0.0;
  while (best < top) {
    float limit = wordOf(max(above, best + least));
    // Bricks in a row that are worth a walk, not many: rays side by side all look for theirs, and then all walk.
    vec2 stretch = vec2(count);
    bool worth = false;
    while (n < count && n - stretch.x < (worth ? longest : 0.0)) {
      vec2 bound = boundAt(bounded, n, limit);
      worth = bound.x > limit;
      if (worth) stretch = vec2(min(stretch.x, n), bound.y);
      n = bound.y;
    }
    if (stretch.x == count) {
      if (best + least >= above) break;
      // And then all the rest.
      above = bottom;
      n = 0.0;
    }
    // By twos: a turn of the loop costs about as much as a sample.
    float last = min(stretch.y, count) - 1.0;
    for (float m = stretch.x; m <= last; m += 2.0) {
      takeSample(bounded, m, texturePerBrick, best, bestN);
      takeSample(bounded, min(m + 1.0, last), texturePerBrick, best, bestN);
    }
  }
  hitMm = bestN < 0.0 ? -1.0 : mmOf(ray, bestN);
  // Maxima lie between samples; halving steps to either side finds them.
  float reachMm = 0.5 * ray.stepMm;
  for (int i = 0; i < 4 && hitMm >= 0.0 && best < top; i++) {
    float centreMm = hitMm;
    takeAt(ray, max(ray.enter, centreMm - reachMm), best, hitMm);
    takeAt(ray, min(ray.exit, centreMm + reachMm), best, hitMm);
    reachMm *= 0.5;
  }
  float grey = greyOf(best);
  return vec4(vec3(grey), grey);
}
