/** A raster of square pixels in an axial plane; pixel (0, 0) has its centre at (x0Mm, y0Mm). */
export interface AxialRaster {
  readonly columns: number;
  readonly rows: number;
  readonly pixelMm: number;
  readonly x0Mm: number;
  readonly y0Mm: number;
}
