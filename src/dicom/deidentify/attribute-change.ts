/** What became of an attribute, or of what the file holds beside attributes. */
export type Outcome = 'removed' | 'emptied' | 'replaced' | 'kept';

/**
 * One line of the list that a person checks before sharing. `before` may name the patient: it is shown and
 * forgotten, never stored or sent.
 */
export interface AttributeChange {
  /** Where it is: tags from the outermost sequence to the attribute, `(0040,0275) › (0008,0050)`. */
  readonly path: string;
  /** Of the attribute itself: `00080050`; empty for what lies outside of the data set. */
  readonly tag: string;
  /** Empty where neither the profile nor the list of CT attributes names it. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly before: string;
  readonly after: string;
  /** In plain words. */
  readonly why: string;
  /** How often it occurs in the items of its sequences; `before` is that of the first. */
  readonly times: number;
}

/** Tags as people know them, from the outermost sequence inwards: `(0040,0275) › (0008,0050)`. */
export function tagPath(tags: readonly string[]): string {
  return tags.map((tag) => `(${tag.slice(0, 4)},${tag.slice(4)})`.toUpperCase()).join(' › ');
}

/** Collects changes; what occurs in many items of a sequence is one line with a count. */
export class ChangeList {
  private readonly byPath = new Map<string, { change: AttributeChange; times: number }>();

  add(change: Omit<AttributeChange, 'times'>): void {
    const known = this.byPath.get(change.path);
    if (known) known.times += 1;
    else this.byPath.set(change.path, { change: { ...change, times: 1 }, times: 1 });
  }

  all(): AttributeChange[] {
    return [...this.byPath.values()].map(({ change, times }) => ({ ...change, times }));
  }
}
