import { UserError } from '../../base/user-error.ts';
import { ArchiveFailure } from './archive-failure.ts';

/** What an archive answered to one way of asking. */
interface Experience {
  worked: boolean;
  refusals: number;
}

/** So many refusals of a way that never worked, and it is not tried any more. */
const enoughRefusals = 2;

/**
 * Different ways of asking an archive for the same thing, best first. Which of them an archive understands is
 * remembered: one that worked is always tried first, one that never did is soon left out.
 */
export class Ways<Way> {
  private readonly ways: readonly Way[];
  private readonly experiences: readonly Experience[];

  constructor(ways: readonly Way[]) {
    this.ways = ways;
    this.experiences = ways.map(() => ({ worked: false, refusals: 0 }));
  }

  /** Asks in one way after the other until one works. Rejects with what the best way of asking met. */
  async ask<T>(ask: (way: Way) => Promise<T>): Promise<T> {
    let best: unknown;
    for (const i of this.order()) {
      const experience = this.experiences[i]!;
      try {
        const answer = await ask(this.ways[i]!);
        experience.worked = true;
        return answer;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        experience.refusals++;
        best ??= error;
      }
    }
    throw best;
  }

  private order(): number[] {
    const all = [...this.ways.keys()];
    const known = all.filter((i) => {
      const { worked, refusals } = this.experiences[i]!;
      return worked || refusals < enoughRefusals;
    });
    return known.length > 0 ? known : all;
  }
}

/** Statuses of a server that does not know, allow or manage what was asked in this way. */
const refusing = [400, 404, 405, 406, 410, 415, 422, 500, 501];

/** True when asking in another way may help: the archive cannot answer this one, or its answer cannot be read. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof UserError)) return false;
  if (error instanceof ArchiveFailure)
    return error.facts.status === undefined
      ? error.code === 'dicomweb/unexpected-type'
      : refusing.includes(error.facts.status);
  return error.code === 'dicom/transfer-syntax' || error.code === 'dicomweb/multipart';
}
