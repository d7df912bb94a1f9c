// CPU twin: src/render/sampling/ray-box.ts
// The stretch of a ray inside the unit cube (up to z = uLoaded) and inside every clip half-space.

#define MAX_CLIPS 12
// Half-spaces in texture coordinates, kept where dot(xyz, p) + w >= 0.
uniform vec4 uClips[MAX_CLIPS];
uniform int uClipCount;
// Texture z up to which the volume has arrived on the GPU.
uniform float uLoaded;

void cutInterval(float along, float distance, inout vec2 interval) {
  if (along > 0.0) interval.x = max(interval.x, -distance / along);
  else if (along < 0.0) interval.y = min(interval.y, -distance / along);
  else if (distance < 0.0) interval.y = -1e30;
}

// (enter, exit) of a box in units of `direction`, of which no component is zero; empty when exit <= enter.
vec2 boxInterval(vec3 origin, vec3 direction, vec3 lowEnd, vec3 highEnd) {
  vec3 low = (lowEnd - origin) / direction;
  vec3 high = (highEnd - origin) / direction;
  vec3 near = min(low, high);
  vec3 far = max(low, high);
  return vec2(max(near.x, max(near.y, near.z)), min(far.x, min(far.y, far.z)));
}

// The same of what has arrived and is not cut away, starting no earlier than `from`.
vec2 rayInterval(vec3 origin, vec3 direction, float from) {
  vec2 interval = boxInterval(origin, direction, vec3(0.0), vec3(1.0, 1.0, uLoaded));
  interval.x = max(from, interval.x);
  for (int i = 0; i < uClipCount; i++) {
    cutInterval(dot(uClips[i].xyz, direction), dot(uClips[i].xyz, origin) + uClips[i].w, interval);
  }
  return interval;
}
