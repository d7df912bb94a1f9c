/** What a thick slice shows of the values through its thickness. */
export type SlabProjection = 'average' | 'maximum' | 'minimum';
export const slabProjections: readonly SlabProjection[] = ['average', 'maximum', 'minimum'];

/** A slice with thickness: half of it to either side of the plane; 0 mm is one thin slice. */
export interface Slab {
  readonly thicknessMm: number;
  readonly projection: SlabProjection;
}
