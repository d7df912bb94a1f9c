import { expect, test } from 'vitest';
import type { Answer, AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { productBrowser } from '../support/browser-page.ts';
import { questionPanel } from '../support/journeys/question-panel.ts';
import { storeAttempts } from '../support/journeys/store-attempts.ts';
import { storedEvents } from '../support/journeys/stored-events.ts';

const browser = productBrowser();
const day = 86_400_000;

/** Five weeks of a learner who gets better, at the bundled case: one finished attempt a week. */
function weeksOfPractice(nowMs: number): AttemptEvent[] {
  const questions = [
    ['main-finding', 'single-choice'],
    ['where', 'locate'],
    ['diameter', 'measurement'],
    ['density', 'single-choice'],
    ['size-group', 'threshold-decision'],
  ] as const;
  return [35, 28, 21, 9, 8].flatMap((daysAgo, week) => {
    const attemptId = `week-${week}`;
    const at = nowMs - daysAgo * day;
    const answered = questions.map(([questionId, questionKind], i): AttemptEvent => {
      // One thing stays wrong, and the learner stays sure of it.
      const correct = questionId !== 'density' && i < 2 + week;
      const answer: Answer = {
        questionId,
        questionKind,
        response: null,
        confidence: questionId === 'density' ? 90 : 40 + 10 * week,
        grade: {
          score: correct ? 1 : 0,
          max: 1,
          ruleId: 'example/rule',
          ruleVersion: 1,
          correct,
          explanation: 'Because.',
          facts: [],
          details: {},
        },
        shownAt: at + i * 60_000,
        submittedAt: at + i * 60_000 + 30_000,
        inputKind: 'mouse',
        condition: week === 3 ? 'xr' : 'flat',
      };
      return { type: 'answered', attemptId, at: answer.submittedAt, answer };
    });
    return [
      {
        type: 'started',
        attemptId,
        at,
        caseId: 'chest-001',
        caseRevision: 1,
        questionIds: questions.map(([id]) => id),
        condition: 'flat',
        mode: 'practice',
      },
      ...answered,
      { type: 'finished', attemptId, at: at + 600_000 },
    ];
  });
}

test('what was learnt is shown, what is due is asked again, and a right answer puts it off', async () => {
  const { page, screenshot, expectNoProblems } = await browser.newPage({
    viewport: { width: 1366, height: 768 },
  });
  await page.goto(`${browser.url}#/learning`);
  await page.getByText('Nothing yet.').waitFor();
  await storeAttempts(page, weeksOfPractice(Date.now()));
  await page.reload();

  await page.locator('.learning-totals', { hasText: '25 answers' }).waitFor();
  expect(await page.locator('.learning-totals').innerText()).toBe('25 answers, 16 right, 1 case finished');
  await expect.poll(() => page.locator('.plot-picture svg').count()).toBe(5);
  // Plots fit their place, and their numbers can be read.
  const [system] = await page
    .locator('figure', { hasText: 'By body system' })
    .locator('td')
    .allTextContents();
  expect(system).toBe('64 %');
  expect(await page.locator('.history tbody tr').count()).toBe(5);
  await screenshot('learning-laptop');
  expect(await axeViolations(page)).toEqual([]);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBe(0);
  await screenshot('learning-phone');
  await page.setViewportSize({ width: 1366, height: 768 });

  // The misconception is asked again; what is not due is not.
  const misconceptions = page.getByRole('region', { name: 'You were sure, and it was not right' });
  await misconceptions.getByRole('button').click();
  await showAxialAlone(page, 120_000);
  const panel = questionPanel(page);
  expect(await page.locator('.question-text').innerText()).toContain('density');
  const asked = await page.locator('.steps button').count();
  await panel.choose(/^Solid/);
  await panel.submit();
  await page.getByRole('button', { name: /Next question|See your result/ }).waitFor();
  const events = await storedEvents(page);
  const review = events.findLast((event) => event.type === 'started');
  expect(review).toMatchObject({ caseId: 'chest-001', review: true });
  expect(review?.type === 'started' && review.questionIds).toHaveLength(asked);
  expect(asked).toBeLessThan(5);

  await page.goto(`${browser.url}#/learning`);
  await page.locator('.learning-totals', { hasText: '26 answers' }).waitFor();
  expect(await misconceptions.count()).toBe(0);
  expectNoProblems();
}, 240_000);
