// CPU twin: src/render/transfer-table.ts
// Colour and extinction of a value in HU, from the table of the current transfer function.

uniform highp sampler2D uTable;
// Table coordinate = hu * x + y; the half texel at either end is in these two numbers.
uniform vec2 uTableFromHu;

// Red, green, blue (sRGB), extinction per mm.
vec4 lookUp(float hu) {
  return textureLod(uTable, vec2(hu * uTableFromHu.x + uTableFromHu.y, 0.5), 0.0);
}

// Share of light that a stretch of homogeneous material absorbs (Beer-Lambert).
float opacityOver(float extinctionPerMm, float mm) {
  return 1.0 - exp(-extinctionPerMm * mm);
}
