// CPU twin: src/render/sampling/ray-box.ts
// The stretch of a ray inside the box that shows anything (up to z = uLoaded) and inside every clip half-space.

#define MAX_CLIPS 12
// Half-spaces in texture coordinates, kept where dot(xyz, p) + w >= 0.
uniform vec4 uClips[MAX_CLIPS];
uniform int uClipCount;
// Ends of the box, in texture coordinates.
uniform vec3 uBoxLow;
uniform vec3 uBoxHigh;
// Texture z up to which the volume has arrived on the GPU.
uniform float uLoaded;

void cutInterval(float along, float distance, inout vec2 interval) {
  if (along > 0.0) interval.x = max(interval.x, -distance / along);
  else if (along < 0.0) interval.y = min(interval.y, -distance / along);
  else if (distance < 0.0) interval.y = -1e30;
}

// (enter, exit) in units of `direction`, of which no component is zero, starting no earlier than `from`; empty when
// exit <= enter.
vec2 rayInterval(vec3 origin, vec3 direction, float from) {
  vec3 low = (uBoxLow - origin) / direction;
  // Never below its other end: nothing of it may have arrived.
  vec3 end = max(uBoxLow, min(uBoxHigh, vec3(1.0, 1.0, uLoaded)));
  vec3 high = (end - origin) / direction;
  vec3 near = min(low, high);
  vec3 far = max(low, high);
  vec2 interval = vec2(max(from, max(near.x, max(near.y, near.z))), min(far.x, min(far.y, far.z)));
  for (int i = 0; i < uClipCount; i++) {
    cutInterval(dot(uClips[i].xyz, direction), dot(uClips[i].xyz, origin) + uClips[i].w, interval);
  }
  return interval;
}
