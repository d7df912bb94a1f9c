/** How much of a scan can be drawn. */
export interface Arrival {
  /** 0 … 1. */
  readonly share: number;
  /** Why less detail is drawn than the scan has, for people; undefined when all of it is. */
  readonly explanation: string | undefined;
}
