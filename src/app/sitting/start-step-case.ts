import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import type { Case } from '../../teaching/case.ts';
import type { Opened } from '../../ui/opening.ts';
import { askedCase } from '../../ui/sitting/asked-case.ts';
import { attemptOfStep } from '../../ui/sitting/attempt-of-step.ts';
import type { GuideStep, HostedGuide } from '../../ui/sitting/create-sitting-guide.ts';
import { giveBackInput } from '../../ui/sitting/give-back-input.ts';
import { keepInput } from '../../ui/sitting/keep-input.ts';
import { plannedDisplay } from '../../ui/sitting/planned-display.ts';
import { recordStep } from '../../ui/sitting/record-step.ts';
import { createAttemptRunner } from '../../viewer/attempt-runner.ts';
import type { Reading } from '../reading.ts';
import type { Services } from '../services.ts';
import { showScan } from '../show-scan.ts';
import { windowPresets } from '../window-presets.ts';
import { timeOfCase } from './time-of-case.ts';

export type CaseStep = Extract<GuideStep, { kind: 'case' }>;

/** One participant's sitting in this page. */
export interface Taking {
  readonly device: DeviceSitting;
  readonly guide: HostedGuide;
}

/** The images of a step's case, ready to be looked at; its questions come once its time begins. */
export function showStepCase(
  services: Pick<Services, 'newViewer' | 'smallScreen'>,
  { guide, device }: Taking,
  { step, whole, opened }: { readonly step: CaseStep; readonly whole: Case; readonly opened: Opened },
): Reading {
  const planned = plannedDisplay(device.store.getState().view, step) ?? 'flat';
  return {
    ...showScan(services, opened, whole.view.windowPreset),
    caseId: whole.id,
    review: false,
    scanKey: `sitting:${step.id}`,
    comparison: undefined,
    title: whole.title,
    history: whole.history,
    runner: undefined,
    sitting: { guide, planned },
    kept: { durable: true },
  };
}

/** The same with the step's questions, from where they were left. */
export async function askStepCase(
  taking: Taking,
  { step, whole, reading }: { readonly step: CaseStep; readonly whole: Case; readonly reading: Reading },
): Promise<Reading> {
  const { device } = taking;
  const { events } = device.store.getState();
  const { viewer } = reading;
  const now = viewer.clock.now();
  const begunAt = events.find((event) => event.type === 'case-begun' && event.stepId === step.id)?.at ?? now;
  const asked = askedCase(whole, step);
  const kept = device.input();
  const input = kept?.stepId === step.id ? kept : undefined;
  const runner = await createAttemptRunner({
    viewer,
    teachingCase: asked,
    loadKey: undefined,
    record: recordStep({
      device,
      stepId: step.id,
      planned: reading.sitting?.planned ?? 'flat',
    }),
    resumed: attemptOfStep(step.id, asked, events, input),
    caseTimeMs: timeOfCase(taking, begunAt, now),
    condition: 'flat',
    presets: windowPresets,
  });
  // The page was closed between the last answer and the end of its case.
  if (runner.question() === undefined) await runner.next();
  if (input && input.questionId === runner.question()?.id) giveBackInput(input, runner, viewer);
  const stopKeeping = keepInput({ device, stepId: step.id, runner, viewer });
  return {
    ...reading,
    runner: {
      ...runner,
      dispose() {
        stopKeeping();
        runner.dispose();
      },
    },
  };
}
