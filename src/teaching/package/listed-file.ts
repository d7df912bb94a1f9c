/** A file of a case that is looked at before it is used. */
export interface ListedFile {
  /** Within the case, with `/` between folders: "case.json", "series/0001.dcm". */
  readonly name: string;
  /** Size, unpacked. */
  readonly bytes: number;
  /** Undefined for images, whose pixels nobody needs here. */
  readonly content?: Uint8Array | undefined;
}
