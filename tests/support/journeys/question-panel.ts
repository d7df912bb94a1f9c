import type { Locator, Page } from 'playwright-core';

/** The question panel as a student uses it. */
export interface QuestionPanel {
  /** "Question 2 of 5". */
  heading(): Promise<string>;
  choose(option: string | RegExp): Promise<void>;
  /** Submits and waits for the feedback. */
  submit(): Promise<Locator>;
  next(): Promise<void>;
  /** The value of a row of the feedback's table. */
  fact(label: string): Promise<string>;
  /** Answers whatever is asked, right or wrong, by the first option or at the crosshair, until the result. */
  answerAllAnyhow(): Promise<void>;
}

export function questionPanel(page: Page): QuestionPanel {
  const feedback = page.locator('.feedback');
  const panel: QuestionPanel = {
    heading: () => page.getByRole('heading', { name: /^Question \d of \d$/ }).innerText(),
    choose: (option) => page.getByRole('radio', { name: option }).check(),
    async submit() {
      await page.getByRole('button', { name: 'Submit answer' }).click();
      await feedback.waitFor();
      return feedback;
    },
    async next() {
      await page.getByRole('button', { name: /Next question|See your result/ }).click();
      await feedback.waitFor({ state: 'detached' });
    },
    async answerAllAnyhow() {
      while (await page.getByRole('heading', { name: /^Question \d of \d$/ }).count()) {
        const option = page.getByRole('radio').first();
        if (await option.count()) await option.check();
        else {
          await page.locator('[data-view=axial]').focus();
          for (const key of ['Enter', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
        }
        await panel.submit();
        await panel.next();
      }
    },
    fact: (label) => feedback.getByRole('row', { name: label }).getByRole('cell').innerText(),
  };
  return panel;
}
