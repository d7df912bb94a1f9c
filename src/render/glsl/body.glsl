// CPU twin: src/render/sampling/body.ts
// What is body along a ray; before and after it lies the room.

const float TISSUE_HU = -300.0;
// As much tissue in a row is the body, not a sheet of the table.
const float BODY_MM = 10.0;
