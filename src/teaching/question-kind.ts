import type { z } from 'zod';
import type { Random } from '../base/random.ts';
import { UserError } from '../base/user-error.ts';
import type { Ellipsoid } from '../measure/ellipsoid.ts';
import type { Shape } from '../measure/shape.ts';
import type { AuthorField } from './author-field.ts';
import type { AuthoringIssue } from './authoring-issue.ts';
import type { Control } from './control.ts';
import type { Finding } from './finding.ts';
import type { Grade } from './grade.ts';
import type { Question, QuestionKey, Response } from './question.ts';
import type { Task } from './library/task.ts';
import { schemaIssues } from './schema-issues.ts';

/** Something that an answer should have pointed to and did not. */
export interface Missed {
  /** "the larger nodule"; "it" where there is no other. */
  readonly name: string;
  /** Where it lies: of a long thing all that is along it. */
  readonly parts: readonly Ellipsoid[];
}

/** What a kind's own rule says of one answer; the rest of a `Grade` is the same for all kinds. */
export interface Marking {
  readonly score: number;
  /** One to three sentences in a student's words, before the author's explanation. */
  readonly verdict: string;
  readonly facts: Grade['facts'];
  readonly details: Grade['details'];
  readonly quotes?: Grade['quotes'];
  readonly provisional?: Grade['provisional'];
}

/** A worked example that the contract suite puts through every promise of a kind. */
export interface QuestionExample {
  readonly question: Question;
  readonly key: QuestionKey;
  readonly right: Response;
  readonly wrong: Response;
  /** Values that must be refused rather than graded. */
  readonly junk: readonly unknown[];
}

/** How the file of one kind describes it, typed by its own prompt, key and response. */
export interface QuestionKindSpec<P, K, R> {
  readonly kind: string;
  /** For authors: "Single choice". */
  readonly name: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** Full marks; 0: asked for without a mark. */
  readonly max: number;
  /** What it has a student do, for the case list; absent where nothing is asked of them. */
  readonly task?: Task;
  /** The prompt says where to look, so it may take the middle of a finding; no other prompt may. */
  readonly tellsPlace?: boolean;
  readonly promptSchema: z.ZodType<P>;
  readonly keySchema: z.ZodType<K>;
  /** The form in which an author writes prompt and key. */
  readonly authoring: readonly AuthorField[];
  /** What counts as a complete answer to this prompt. */
  responseSchema(prompt: P): z.ZodType<R>;
  /** What no schema can see: a key that names an option which is not there. */
  check(prompt: P, key: K): readonly AuthoringIssue[];
  controls(prompt: P): readonly Control[];
  grade(prompt: P, key: K, response: R): Marking;
  /** The right answer as a sentence: "The answer is “right upper lobe”." */
  answerText(prompt: P, key: K): string;
  /** What the question is about, drawn while it is open. */
  pointedOut?(prompt: P): readonly Shape[];
  /** What to draw of the truth besides the finding's outline. */
  truthMarks(prompt: P, key: K): readonly Shape[];
  /** What to draw of the student's own answer. */
  answerMarks(prompt: P, response: R): readonly Shape[];
  /** What was to be found in the images and was not; kinds that ask for nothing of the sort have none. */
  missed?(key: K, response: R): readonly Missed[];
  /** A robot's answer; `skill` 1 is always right, 0 as good as guessing. Pilots are rehearsed with it. */
  simulate(prompt: P, key: K, random: Random, skill: number): Response;
  readonly example: QuestionExample;
}

/** One kind of question as the rest of the product sees it: JSON in, no type parameters. */
export interface QuestionKind {
  readonly kind: string;
  readonly name: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly max: number;
  readonly task: Task | undefined;
  readonly tellsPlace: boolean;
  readonly authoring: readonly AuthorField[];
  readonly example: QuestionExample;
  /** Everything wrong with a question and its key; empty when it can be asked. */
  check(question: Question, key: QuestionKey): readonly AuthoringIssue[];
  controls(question: Question): readonly Control[];
  /** True when a response is complete and can be graded: when to offer "Submit". */
  accepts(question: Question, response: Response): boolean;
  /** Throws `UserError('question/unreadable-answer')` on a response that this kind cannot read. */
  grade(question: Question, key: QuestionKey, response: Response): Grade;
  pointedOut(question: Question): readonly Shape[];
  truthMarks(question: Question, key: QuestionKey, findings: readonly Finding[]): readonly Shape[];
  answerMarks(question: Question, response: Response): readonly Shape[];
  /** What was to be found in the images and was not; nothing for a blank. */
  missed(question: Question, key: QuestionKey, response: Response): readonly Missed[];
  simulate(question: Question, key: QuestionKey, random: Random, skill: number): Response;
}

/** Closes a kind's types: all JSON passes its schemas on the way in, and blanks are graded here for all. */
export function defineQuestionKind<P, K, R>(spec: QuestionKindSpec<P, K, R>): QuestionKind {
  const { kind, name, ruleId, ruleVersion, max, example } = spec;
  const promptOf = (question: Question): P => spec.promptSchema.parse(question.prompt);
  const keyOf = (key: QuestionKey): K => spec.keySchema.parse(key.key);
  const read = (question: Question, response: Response) =>
    spec.responseSchema(promptOf(question)).safeParse(response);
  const mark = (question: Question, key: QuestionKey, response: Response): Marking => {
    const [prompt, secret] = [promptOf(question), keyOf(key)];
    if (response === null) {
      const verdict = `You left this question blank. ${spec.answerText(prompt, secret)}`;
      return { score: 0, verdict, facts: [], details: { blank: true } };
    }
    const parsed = read(question, response);
    if (!parsed.success) throw unreadable(question, parsed.error);
    return spec.grade(prompt, secret, parsed.data);
  };
  return {
    kind,
    name,
    ruleId,
    ruleVersion,
    max,
    task: spec.task,
    tellsPlace: spec.tellsPlace ?? false,
    authoring: spec.authoring,
    example,
    check(question, key) {
      const prompt = spec.promptSchema.safeParse(question.prompt);
      const secret = spec.keySchema.safeParse(key.key);
      if (prompt.success && secret.success) return spec.check(prompt.data, secret.data);
      return [...schemaIssues('prompt', prompt.error), ...schemaIssues('key', secret.error)];
    },
    controls: (question) => spec.controls(promptOf(question)),
    accepts: (question, response) => read(question, response).success,
    grade(question, key, response) {
      const { score, verdict, ...rest } = mark(question, key, response);
      const explanation = `${verdict} ${key.explanation}`;
      return { score, max, ruleId, ruleVersion, correct: score === max, explanation, ...rest };
    },
    pointedOut: (question) => spec.pointedOut?.(promptOf(question)) ?? [],
    truthMarks(question, key, findings) {
      const outlines = findings
        .filter((finding) => finding.id === key.findingId)
        .flatMap(({ outline }): Shape[] => (outline ? [{ shape: 'ellipsoid', ...outline }] : []));
      return [...outlines, ...spec.truthMarks(promptOf(question), keyOf(key))];
    },
    answerMarks(question, response) {
      const parsed = read(question, response);
      return parsed.success ? spec.answerMarks(promptOf(question), parsed.data) : [];
    },
    missed(question, key, response) {
      const parsed = read(question, response);
      return parsed.success ? (spec.missed?.(keyOf(key), parsed.data) ?? []) : [];
    },
    simulate: (question, key, random, skill) => spec.simulate(promptOf(question), keyOf(key), random, skill),
  };
}

function unreadable(question: Question, cause: z.ZodError): UserError {
  return new UserError(
    'question/unreadable-answer',
    'This answer could not be read, so it was not graded. Answer the question again.',
    { questionId: question.id, kind: question.kind, problem: cause.issues[0]?.message },
    { cause },
  );
}
