import { shapeBounds } from '../measure/shape-bounds.ts';
import type { Answer } from '../teaching/attempt/attempt-event.ts';
import type { Finding } from '../teaching/finding.ts';
import type { Question, QuestionKey } from '../teaching/question.ts';
import { questionKinds } from '../teaching/questions/index.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

/** Sets the picture up for a question: no truth in sight, and the tool that answers it in hand. */
export function startQuestion(viewer: Viewer, question: Question, answered: boolean): void {
  viewer.run('showTruth', { shapes: [] }, origin);
  if (answered) return;
  viewer.run('setPin', { at: undefined }, origin);
  for (const control of questionKinds.get(question.kind).controls(question)) {
    if (control.control === 'pick-point') viewer.run('selectTool', { tool: 'pin' }, origin);
    if (control.control === 'measure')
      viewer.run('selectTool', { tool: 'measure', kind: control.measurementKind }, origin);
  }
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
  const own = kind.answerMarks(question, answer.response);
  const pin = own.find((shape) => shape.shape === 'marker');
  if (pin) viewer.run('setPin', { at: pin.at }, origin);
  viewer.run('showTruth', { shapes }, origin);
  const bounds = shapes[0] && shapeBounds(shapes[0]);
  if (bounds) viewer.run('moveCrosshair', { to: bounds.centre }, origin);
  viewer.run('selectTool', { tool: 'crosshair' }, origin);
}
