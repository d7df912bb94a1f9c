/** What a manifest says should happen, from its sentence or its outcome word. */
export interface Expectation {
  /** `must`: has to be refused; `may`: refusing is one of the right answers. */
  readonly refusal: 'must' | 'may' | 'never';
  /** Largest difference from the numbers given, in stored units; 0 where decoding is exact. */
  readonly tolerance: number;
  /** The values must not be called HU. */
  readonly notHu: boolean;
  readonly imagesOnly: boolean;
}

/** Reads the sentence of a manifest of ordinary files, leniently: it is written for people. */
export function readExpectation(expected: string): Expectation {
  const text = expected.toLowerCase();
  const refuses = /refused|clear (“|")?[^.]*error|clear "/.test(text);
  const loads = /\bload|shown|offered|same volume|as one volume/.test(text);
  return {
    refusal: refuses ? (loads ? 'may' : 'must') : 'never',
    tolerance: readTolerance(text),
    notHu: /not hu|never silently as hu|must not be treated as hu|not claim hu|not an hu/.test(text),
    imagesOnly: /not offered as a volume|not usable as a volume|2d only/.test(text),
  };
}

function readTolerance(text: string): number {
  const allowed = /allow (\d+)/.exec(text)?.[1];
  const atMost = /by at most (\d+) stored/.exec(text)?.[1];
  return Number(allowed ?? atMost ?? 0);
}

/** The outcome words of a manifest of hostile files. */
export function readOutcome(outcome: string, expected: string): Expectation {
  const fromText = readExpectation(expected);
  return {
    ...fromText,
    notHu: false,
    refusal: outcome === 'refuse' ? 'must' : outcome === 'loads' ? 'never' : 'may',
    imagesOnly: outcome === 'loads_2d',
  };
}
