/** An xAPI 1.0.3 statement as Oblique makes them. */
export interface Statement {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: Activity | StatementReference;
  readonly result?: {
    readonly score?: {
      readonly raw: number;
      readonly min: number;
      readonly max: number;
      readonly scaled: number;
    };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    /** ISO 8601. */
    readonly duration?: string;
    readonly extensions?: Readonly<Record<string, number | string>>;
  };
  readonly context: {
    readonly registration?: string;
    readonly platform?: string;
    readonly contextActivities?: {
      readonly parent?: readonly Activity[];
      readonly grouping?: readonly Activity[];
    };
    readonly extensions?: Readonly<Record<string, string>>;
  };
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly version: '1.0.3';
}

export interface Activity {
  readonly objectType: 'Activity';
  /** An IRI. */
  readonly id: string;
  readonly definition?: { readonly type: string; readonly name?: Readonly<Record<string, string>> };
}

interface StatementReference {
  readonly objectType: 'StatementRef';
  readonly id: string;
}

/** ADL's vocabulary, which learning record stores know. */
export const verbs = {
  attempted: verb('attempted'),
  answered: verb('answered'),
  completed: verb('completed'),
  suspended: verb('suspended'),
  resumed: verb('resumed'),
  voided: verb('voided'),
} as const;

function verb(word: string): Statement['verb'] {
  return { id: `http://adlnet.gov/expapi/verbs/${word}`, display: { 'en-US': word } };
}
