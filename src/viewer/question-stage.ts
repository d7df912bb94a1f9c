import { lpsSchema } from '../measure/lps-schema.ts';
import type { Shape } from '../measure/shape.ts';
import { shapeBounds } from '../measure/shape-bounds.ts';
import type { Answer } from '../teaching/attempt/attempt-event.ts';
import { type Control, ratedPointsSchema } from '../teaching/control.ts';
import type { Finding } from '../teaching/finding.ts';
import { onScale } from '../teaching/on-scale.ts';
import type { Question, QuestionKey, Response } from '../teaching/question.ts';
import { questionKinds } from '../teaching/questions/index.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

/** Sets the picture up for a question: no truth in sight, and the tool that answers it in hand. */
export function startQuestion(viewer: Viewer, question: Question, answered: boolean): void {
  const kind = questionKinds.get(question.kind);
  viewer.run('showTruth', { shapes: [] }, origin);
  viewer.run('beginMarks', { rating: undefined }, origin);
  pointOut(viewer, kind.pointedOut(question));
  if (answered) return;
  viewer.run('setPin', { at: undefined }, origin);
  for (const control of kind.controls(question)) {
    if (control.control === 'pick-point') viewer.run('selectTool', { tool: 'pin' }, origin);
    if (control.control === 'measure')
      viewer.run('selectTool', { tool: 'measure', kind: control.measurementKind }, origin);
    if (control.control === 'mark-points') {
      const { min, max } = control.rating;
      viewer.run('beginMarks', { rating: onScale(control.rating, (min + max) / 2) }, origin);
      viewer.run('selectTool', { tool: 'mark' }, origin);
    }
  }
}

/** Shows what a question is about, and brings all views there. */
function pointOut(viewer: Viewer, shapes: readonly Shape[]): void {
  viewer.run('pointOut', { shapes }, origin);
  const bounds = shapes[0] && shapeBounds(shapes[0]);
  if (bounds) viewer.run('moveCrosshair', { to: bounds.centre }, origin);
}

/** Shows the truth on the picture, beside what the reader marked, and brings all views to it. */
export function showFeedback(
  viewer: Viewer,
  question: Question,
  key: QuestionKey,
  findings: readonly Finding[],
  answer: Answer,
): void {
  const kind = questionKinds.get(question.kind);
  const shapes = kind.truthMarks(question, key, findings);
  showOwn(viewer, kind.controls(question), answer.response);
  viewer.run('showTruth', { shapes }, origin);
  const bounds = shapes[0] && shapeBounds(shapes[0]);
  if (bounds) viewer.run('moveCrosshair', { to: bounds.centre }, origin);
  viewer.run('selectTool', { tool: 'crosshair' }, origin);
}

/** Puts pin and marks back where the answer has them: it may be looked at again on another day. */
function showOwn(viewer: Viewer, controls: readonly Control[], response: Response): void {
  for (const { control, id } of controls) {
    const given = response === null ? undefined : (response as Readonly<Record<string, unknown>>)[id];
    if (control === 'pick-point') viewer.run('setPin', { at: lpsSchema.safeParse(given).data }, origin);
    if (control !== 'mark-points') continue;
    viewer.run('beginMarks', { rating: undefined }, origin);
    const marks = ratedPointsSchema.safeParse(given).data ?? [];
    for (const mark of marks) viewer.run('addMark', { id: viewer.newId(), ...mark }, origin);
  }
}
