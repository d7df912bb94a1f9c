// CPU twin: src/render/transfer-table.ts
// Colour and extinction of values in HU, from the table of the current transfer function.

// First row: colour and extinction per mm. Second row: extinction, HU visible below.
uniform highp sampler2D uTable;
// Table coordinate = hu * x + y; the half texel at either end is in these two numbers.
uniform vec2 uTableFromHu;

// Red, green, blue (sRGB), extinction per mm.
vec4 lookUp(float hu) {
  return textureLod(uTable, vec2(hu * uTableFromHu.x + uTableFromHu.y, 0.25), 0.0);
}

// Extinction per mm, and how many HU below the value are visible.
vec2 reachOf(float hu) {
  return textureLod(uTable, vec2(hu * uTableFromHu.x + uTableFromHu.y, 0.75), 0.0).rg;
}

// Whether something is visible between two samples of these reaches. Half a HU forgives rounding.
bool anyVisible(vec2 a, vec2 b) {
  return max(a.x, b.x) > 0.0 || abs(a.y - b.y) > 0.5;
}

// Share of light that a stretch of homogeneous material absorbs (Beer-Lambert).
float opacityOver(float extinctionPerMm, float mm) {
  return 1.0 - exp(-extinctionPerMm * mm);
}
