// CPU twin: src/render/transfer-table.ts
// Colour and extinction of values in HU, from the table of the current transfer function.

// First row: colour and extinction per mm. Second row: extinction, HU visible below.
uniform highp sampler2D uTable;
// Entry = hu * x + y, up to z. Entries lie so close that the nearest will do: four times fewer reads.
uniform vec3 uTableFromHu;
// Below x and above y nothing is visible. z is 1 where something between them is not, either.
uniform vec3 uVisibleHu;

int entryOf(float hu) {
  return int(clamp(hu * uTableFromHu.x + uTableFromHu.y, 0.0, uTableFromHu.z) + 0.5);
}

// Red, green, blue (sRGB), extinction per mm.
vec4 lookUp(float hu) {
  return texelFetch(uTable, ivec2(entryOf(hu), 0), 0);
}

// Extinction per mm, and how many HU below the value are visible.
vec2 reachOf(float hu) {
  return texelFetch(uTable, ivec2(entryOf(hu), 1), 0).rg;
}

// Whether anything from a to b is visible, HU. Half a HU forgives rounding.
bool anyVisible(float a, float b) {
  if (max(a, b) <= uVisibleHu.x || min(a, b) >= uVisibleHu.y) return false;
  if (uVisibleHu.z == 0.0) return true;
  vec2 reachA = reachOf(a);
  vec2 reachB = reachOf(b);
  return max(reachA.x, reachB.x) > 0.0 || abs(reachA.y - reachB.y) > 0.5;
}

// Share of light that a stretch of homogeneous material absorbs (Beer-Lambert).
float opacityOver(float extinctionPerMm, float mm) {
  return 1.0 - exp(-extinctionPerMm * mm);
}
