import { createStore, type StoreApi } from 'zustand/vanilla';
import { toRecord, UserError } from '../base/user-error.ts';
import type { WindowPreset } from '../imaging/voi-window.ts';
import { awaitingGrade } from '../research/sitting/awaiting-grade.ts';
import {
  type Attempt,
  answerTo,
  fillForm,
  finishAttempt,
  nextQuestionId,
  noteHint,
  noteInput,
  notePace,
  noteShown,
  noteTry,
  showQuestion,
  type Submission,
  startAttempt,
  submitAnswer,
} from '../teaching/attempt/attempt.ts';
import type { Answer, AttemptEvent } from '../teaching/attempt/attempt-event.ts';
import type { Pace } from '../teaching/attempt/pace.ts';
import type { Case, CaseKey } from '../teaching/case.ts';
import type { Condition } from '../teaching/condition.ts';
import { confidenceControl } from '../teaching/confidence.ts';
import type { InputKind } from '../teaching/input-kind.ts';
import type { Question, Response } from '../teaching/question.ts';
import { questionKinds } from '../teaching/questions/index.ts';
import { placeIsAsked } from '../teaching/attempt/place-is-asked.ts';
import { plainRules } from '../teaching/rules/answer-rules.ts';
import { helpOf } from '../teaching/rules/help-of.ts';
import { settleGrade } from '../teaching/rules/settle-grade.ts';
import { type Accommodation, lessTimeMs, timeAllowedMs, timeLeftMs } from '../teaching/rules/time-allowed.ts';
import type { Answering } from './answering.ts';
import { createBackOff } from './back-off.ts';
import { type CaseGuide, createCaseGuide } from './case-guide.ts';
import type { Viewer } from './create-viewer.ts';
import { type Choices, draftResponse } from './draft-response.ts';
import { explainMiss } from './explain-miss.ts';
import { createFormRunner, type FormRunner } from './form-runner.ts';
import { guardedSteps, type StepState } from './guarded.ts';
import type { FormOffer } from './offered-forms.ts';
import { showFeedback, startQuestion } from './question-stage.ts';

export interface AttemptState extends StepState {
  readonly attempt: Attempt;
  readonly choices: Choices;
  /** A questionnaire in the place of the question; undefined while none is open. */
  readonly form: FormRunner | undefined;
  /** An answered question that a finished attempt is looked at again for. */
  readonly lookedBackAt: string | undefined;
}

/** Takes a reader through a case's questions; the same runner behind the flat, headset and Cardboard panels. */
export interface AttemptRunner extends Answering {
  readonly teachingCase: Case;
  readonly guide: CaseGuide;
  readonly store: Pick<StoreApi<AttemptState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** The question on show, also one that is looked at again after the end; undefined when the summary is. */
  question(): Question | undefined;
  /** What would be submitted now, or undefined while something is missing. */
  response(): Response | undefined;
  /** Whether the answer can be submitted: all of it is there, and the confidence where the case asks for it. */
  ready(): boolean;
  /** Whether the question on show asks how sure the reader is; never of an opinion, which nobody can be wrong about. */
  confidenceWanted(): 'no' | 'optional' | 'required';
  /**
   * Grades and stores the answer; feedback shows only after storage has confirmed it, or after the last question
   * where the case defers it. An answer that is not right uses up a try while there are more.
   */
  submit(inputKind: InputKind, condition: Condition): Promise<void>;
  /** Shows the next hint, and stores that it was taken. */
  takeHint(): Promise<void>;
  /** Time left for the question on show and the whole case, ms; undefined where neither has a limit. */
  timeLeftMs(): number | undefined;
  /** Takes what is there as the answer, or a blank: the time is up. */
  timeUp(inputKind: InputKind, condition: Condition): Promise<void>;
  /** Whether marks and truth may be shown now. */
  feedbackDue(): boolean;
  /** After the end only what was answered can be shown, with its feedback. */
  show(questionId: string): void;
  /** On to the next question without an answer, or to the summary after the last and from a look back. */
  next(): Promise<void>;
  /** Keeps how steadily a sitting in a headset or viewer was drawn; that this cannot be stored is no one's problem. */
  keepPace(pace: Pace): Promise<void>;
  /** Puts a questionnaire in the place of the question, until it is closed. */
  openForm(offer: FormOffer): void;
  closeForm(): void;
  /** Stops listening to the viewer. */
  dispose(): void;
}

export interface AttemptRunnerOptions {
  readonly viewer: Viewer;
  readonly teachingCase: Case;
  /**
   * Answers and truth; asked for at the first submission, never before. Undefined in a graded sitting: answers wait for
   * whoever has the key, and there is no feedback.
   */
  readonly loadKey: (() => Promise<CaseKey>) | undefined;
  /** Resolves when the event is safe from a killed tab. */
  readonly record: (event: AttemptEvent) => Promise<void>;
  /** An unfinished attempt to go on with. */
  readonly resumed?: Attempt | undefined;
  readonly condition: Condition;
  /** The windows that the case's steps name. */
  readonly presets?: readonly WindowPreset[] | undefined;
  /** What was granted to this learner, for an attempt that begins; one that goes on keeps what it began with. */
  readonly accommodation?: Accommodation | undefined;
  /** Time for the whole case, ms from its start, in place of its own limit; asked for at every look, since it may grow. */
  readonly caseTimeMs?: (() => number | undefined) | undefined;
  /** The case's questions are those that fell due. */
  readonly review?: true | undefined;
}

export async function createAttemptRunner(options: AttemptRunnerOptions): Promise<AttemptRunner> {
  const { viewer, teachingCase, record, loadKey, condition } = options;
  const { clock, newId } = viewer;
  let attempt = options.resumed;
  if (!attempt) {
    const started = startAttempt(teachingCase, {
      condition,
      clock,
      newId,
      review: options.review,
      extraTime: options.accommodation?.extraTime,
    });
    await record(started.event);
    attempt = started.attempt;
  }
  const store = createStore<AttemptState>(() => ({
    attempt,
    choices: {},
    form: undefined,
    lookedBackAt: undefined,
    saving: false,
    problem: undefined,
  }));
  const questionById = (id: string | undefined) => teachingCase.questions.find((q) => q.id === id);
  const now = () => store.getState();
  const finished = () => now().attempt.finishedAt !== undefined;
  const question = () => questionById(finished() ? now().lookedBackAt : now().attempt.shown?.questionId);

  let settingUp = false;

  const guarded = guardedSteps(now, (part) => store.setState(part));

  const caseRules = teachingCase.rules ?? {};
  const feedbackDue = () => loadKey !== undefined && (caseRules.feedback !== 'deferred' || finished());

  const feedback = async (shown: Question, answer: Answer) => {
    if (!loadKey || !feedbackDue()) return;
    const key = await loadKey();
    const secret = key.answers.find(({ questionId }) => questionId === shown.id);
    if (secret && !placeIsAsked(teachingCase.questions, now().attempt))
      showFeedback(viewer, shown, secret, key.findings, answer);
  };

  const show = (id: string) => {
    const shown = questionById(id);
    if (!shown) throw new Error(`attempt runner: no question '${id}'`);
    const answer = answerTo(now().attempt, id);
    if (finished() && !answer) return;
    const seen = now().attempt.shownBefore[id] ?? now().attempt.shown?.questionId === id;
    store.setState({
      ...(finished() ? { lookedBackAt: id } : { attempt: showQuestion(now().attempt, id, clock) }),
      choices: {},
      form: undefined,
      problem: undefined,
    });
    if (!seen && !answer && shown.rules?.timeLimitS !== undefined) keepShown();
    settingUp = true;
    startQuestion(viewer, shown, answer !== undefined);
    settingUp = false;
    if (answer) void guarded(() => feedback(shown, answer));
  };

  /** A page that is loaded again goes on with the time that is left. */
  const keepShown = () => {
    const {
      attempt,
      attempt: { shown },
    } = now();
    if (!shown) return;
    record(noteShown(attempt, shown).event).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      store.setState({ problem: toRecord(error) });
    });
  };

  const response = () => {
    const shown = question();
    if (!shown) return undefined;
    const draft = draftResponse(questionKinds.get(shown.kind).controls(shown), now().choices, viewer);
    return questionKinds.get(shown.kind).accepts(shown, draft) ? draft : undefined;
  };

  const confidence = () => {
    const chosen = now().choices[confidenceControl.id];
    return typeof chosen === 'number' ? chosen : undefined;
  };
  const confidenceAsked = teachingCase.confidenceRequired || caseRules.certaintyMarking;
  const confidenceWanted = () => {
    const shown = question();
    if (!shown || questionKinds.get(shown.kind).max === 0) return 'no';
    return confidenceAsked ? 'required' : 'optional';
  };
  const ready = () =>
    response() !== undefined && (confidenceWanted() !== 'required' || confidence() !== undefined);

  const next = async () => {
    if (finished()) {
      store.setState({ lookedBackAt: undefined });
      return;
    }
    const nextId = nextQuestionId(now().attempt);
    if (nextId) {
      show(nextId);
      return;
    }
    const ended = finishAttempt(now().attempt, clock);
    await record(ended.event);
    store.setState({ attempt: ended.attempt });
  };

  const gradeBy = async (load: () => Promise<CaseKey>, shown: Question, given: Response) => {
    const kind = questionKinds.get(shown.kind);
    const secret = (await load()).answers.find(({ questionId }) => questionId === shown.id);
    if (!secret) throw new Error(`attempt runner: question '${shown.id}' has no key`);
    const stretch = { from: now().attempt.startedAt, until: clock.now() };
    const missed = kind.missed(shown, secret, given);
    // Of what was looked at before the page was left, this page knows nothing.
    const marked = options.resumed
      ? kind.grade(shown, secret, given)
      : explainMiss(viewer, kind.grade(shown, secret, given), missed, stretch);
    const { taken, missedTries } = helpOf(shown, now().attempt);
    const effort = { hintsTaken: taken.length, tries: missedTries + 1, confidence: confidence() };
    return settleGrade(marked, effort, shown.rules ?? plainRules, caseRules);
  };

  /** Grades what was given and stores it: as the answer, or as a try where it is not right and there are more. */
  const take = async (
    shown: Question,
    given: Response,
    by: Pick<Submission, 'inputKind' | 'condition' | 'timedOut'>,
  ) => {
    const grade = loadKey ? await gradeBy(loadKey, shown, given) : awaitingGrade;
    const { triesLeft } = helpOf(shown, now().attempt);
    if (loadKey && !grade.correct && triesLeft > 1 && !by.timedOut) {
      const tried = noteTry(now().attempt, { response: given, grade }, clock);
      await record(tried.event);
      store.setState({ attempt: tried.attempt });
      return;
    }
    const submission = { questionKind: shown.kind, response: given, confidence: confidence(), grade, ...by };
    const recorded = submitAnswer(now().attempt, submission, clock);
    await record(recorded.event);
    store.setState({ attempt: recorded.attempt });
    const answer = answerTo(recorded.attempt, shown.id);
    if (answer && feedbackDue()) await feedback(shown, answer);
    else await next();
  };

  const timeLeft = () => {
    const { startedAt, shown, finishedAt } = now().attempt;
    if (finishedAt !== undefined) return undefined;
    const left = (limitS: number | undefined, since: number) =>
      timeLeftMs(timeAllowedMs(limitS, { extraTime: now().attempt.extraTime ?? 0 }), since, clock.now());
    const open = question();
    const ofQuestion =
      open && shown && !answerTo(now().attempt, open.id) ? left(open.rules?.timeLimitS, shown.at) : undefined;
    const ofCase = options.caseTimeMs
      ? timeLeftMs(options.caseTimeMs(), startedAt, clock.now())
      : left(caseRules.timeLimitS, startedAt);
    return lessTimeMs(ofQuestion, ofCase);
  };

  const late = createBackOff(clock);
  let overdue: { readonly id: string; readonly given: Response } | undefined;

  // Marks on the picture are input to the question as much as clicks on its panel.
  const stopListening = viewer.store.subscribe((state, before) => {
    if (state.annotations !== before.annotations && !settingUp)
      store.setState({ attempt: noteInput(now().attempt, clock) });
  });

  const runner: AttemptRunner = {
    teachingCase,
    guide: createCaseGuide({ viewer, teachingCase, loadKey, over: finished, presets: options.presets ?? [] }),
    store,
    question,
    response,
    ready,
    confidenceWanted,
    show,
    choose: (controlId, value) =>
      store.setState({
        attempt: noteInput(now().attempt, clock),
        choices: { ...now().choices, [controlId]: value },
      }),
    submit: (inputKind, at) =>
      guarded(async () => {
        const shown = question();
        const given = response();
        if (!shown || given === undefined || !ready()) return;
        await take(shown, given, { inputKind, condition: at });
      }),
    takeHint: () =>
      guarded(async () => {
        const shown = question();
        if (!shown || !helpOf(shown, now().attempt).next) return;
        const hinted = noteHint(now().attempt, clock);
        await record(hinted.event);
        store.setState({ attempt: hinted.attempt });
      }),
    timeLeftMs: timeLeft,
    async timeUp(inputKind, at) {
      if (!late.ready()) return;
      await guarded(async () => {
        const shown = question();
        if (!shown || answerTo(now().attempt, shown.id)) return;
        // What is done after the time has no part in the answer, however long it takes to store.
        if (overdue?.id !== shown.id) overdue = { id: shown.id, given: response() ?? null };
        try {
          await take(shown, overdue.given, { inputKind, condition: at, timedOut: true });
          late.passed();
        } catch (error) {
          late.failed();
          throw notKeptYet(error);
        }
      });
    },
    feedbackDue,
    next: () => guarded(next),
    async keepPace(pace) {
      const noted = notePace(now().attempt, pace, clock);
      try {
        await record(noted.event);
      } catch (error) {
        if (error instanceof UserError) return;
        throw error;
      }
      store.setState({ attempt: { ...now().attempt, paces: [...now().attempt.paces, pace] } });
    },
    openForm: (offer) =>
      store.setState({
        form: createFormRunner({
          ...offer,
          clock,
          async keep(form) {
            const filled = fillForm(now().attempt, form, clock);
            await record(filled.event);
            store.setState({ attempt: fillForm(now().attempt, form, clock).attempt });
          },
        }),
      }),
    closeForm: () => store.setState({ form: undefined }),
    dispose: stopListening,
  };
  const first = nextQuestionId(attempt);
  if (first) show(first);
  return runner;
}

/** Why an answer that the time cut off is not there yet: it is tried again without anybody's doing. */
function notKeptYet(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(
    error.code,
    `The time is up, and what you had answered then counts, but it is not stored yet; Oblique goes on trying while this page is open. ${error.message}`,
    error.context,
    { cause: error },
  );
}
