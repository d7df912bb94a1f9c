/** One step of the database's form. Statements run in order, in one transaction, alike on both databases. */
export interface NumberedMigration {
  /** Three digits and a name; never renamed, since databases remember it. */
  readonly name: string;
  readonly statements: readonly string[];
}
