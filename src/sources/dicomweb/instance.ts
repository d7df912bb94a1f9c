/** One image object of an archive. */
export interface ArchiveInstance {
  /** Path below the service root: `/studies/…/series/…/instances/…`. */
  readonly path: string;
  /** What people call it: `Series 3 Thorax/image 17`. Without patient identifiers. */
  readonly name: string;
  readonly frames: number;
  /** False where the archive’s description of it was not complete: it is then read from its file. */
  readonly described: boolean;
}
