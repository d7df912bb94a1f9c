/** Who makes the images of cases while the page is served. */
export interface CaseMaker {
  /** What `generated/cases/making.json` says: see teaching/library/case-making. */
  status(): object;
  /** Makes a case or a variant of it before all others; false where there is no such case. */
  make(caseId: string, variant: number): boolean;
}
