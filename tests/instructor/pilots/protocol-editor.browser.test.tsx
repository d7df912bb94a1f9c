import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createManualClock } from '../../../src/base/clock.ts';
import { type Plan, planFromTemplate } from '../../../src/instructor/pilots/plan.ts';
import { ProtocolEditor } from '../../../src/instructor/pilots/ProtocolEditor.tsx';
import type { PilotServices } from '../../../src/instructor/pilots/pilot-services.ts';
import type { RunningServices } from '../../../src/instructor/running/running-services.ts';
import { edited } from '../../../src/teaching/authoring/edit-history.ts';
import type { CaseSummary } from '../../../src/teaching/case-summary.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { exampleCase, exampleKey } from '../../support/example-case.ts';

const questions = ['free-response', 'single-choice', 'measurement', 'threshold-decision'].map((kind) => ({
  ...questionKinds.get(kind).example.question,
  id: `of-${kind}`,
}));
const cases = ['a', 'b', 'c', 'd'].map(
  (id): CaseSummary => ({
    id,
    revision: 1,
    title: `Case ${id}`,
    system: 'chest',
    level: 'introductory',
    synthetic: true,
    questionCount: 4,
    estimatedMinutes: 5,
    history: '',
    objectives: [],
    tags: [],
    tasks: [],
    quantities: [],
  }),
);

let root: Root | undefined;
let saved: { readonly name: string; readonly contents: Blob }[];
let now: Plan;
const services: PilotServices = {
  clock: createManualClock(0),
  secureBytes: (bytes) => void bytes.fill(7),
  saveFile: async (name, contents) => void saved.push({ name, contents }),
  loadCase: async (id) => exampleCase({ id, questions }),
  loadKey: async (caseId) => exampleKey({ caseId }),
  // Nothing is sent to a server here.
  running: {} as RunningServices,
  plan: { read: async () => undefined, keep: () => undefined },
};

function Host() {
  const [plan, setPlan] = useState(() => edited(planFromTemplate('parallel-two-arm')));
  now = plan.document;
  return (
    <ProtocolEditor cases={cases} services={services} plan={plan} onPlan={setPlan} onSent={() => undefined} />
  );
}

async function show() {
  saved = [];
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild!);
  root.render(<Host />);
  await expect.element(page.getByLabelText('Start from')).toBeVisible();
}
afterEach(() => root?.unmount());

const button = (name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const ticks = (list: string) => page.getByRole('list', { name: list, exact: true });

test('tests before and after get cases, told beside them what is wrong, and nobody meets a case twice', async () => {
  await show();
  await ticks('Cases to compare').getByRole('checkbox', { name: 'a Case a' }).click();
  await page.getByRole('checkbox', { name: 'A test before the first display' }).click();
  const picker = page.getByText('Pre-test: none yet');
  await expect.element(picker).toHaveAccessibleDescription('The pre-test has no cases yet.');
  await expect.element(page.getByRole('heading', { name: 'Before it can be locked' })).toBeVisible();
  await expect.element(ticks('Pre-test').getByRole('checkbox', { name: 'a Case a' })).toBeDisabled();
  await ticks('Pre-test').getByRole('checkbox', { name: 'b Case b' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ready to lock' })).toBeVisible();
  await expect.element(ticks('Cases to compare').getByRole('checkbox', { name: 'b Case b' })).toBeDisabled();
  expect(now.draft.preTest).toEqual(['b']);
});

test('questions about students are added, answered, ordered and removed by keyboard, and one is the stratum', async () => {
  await show();
  const before = now.draft.describing;
  button('Add a question').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button(/^Question 3/)).toHaveFocus();
  await expect
    .element(page.getByLabelText('Question', { exact: true }))
    .toHaveAccessibleDescription('Question 3 has no words yet.');
  await userEvent.keyboard('{Tab}{Tab}{Tab}'); // Its way up and out; it is the last, so it has none down.
  await userEvent.keyboard(
    'Dominant hand?{Tab}{Control>}a{/Control}hand{Tab}Left{Tab}{Control>}a{/Control}l',
  );
  await page.getByLabelText('Answer 2', { exact: true }).fill('Right');
  await page.getByLabelText('Short name of answer 2').fill('r');
  await page.getByRole('checkbox', { name: /\(stratum\)$/ }).click();
  await expect.element(page.getByLabelText(/^Groups that are balanced/)).toHaveValue('l, r');
  await expect.element(button(/^Dominant hand\? 2 answers\s*stratum/)).toBeVisible();
  button('Move question 3 up').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Move question 2 up')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  // At the top there is only the way down.
  await expect.element(button('Move question 1 down')).toHaveFocus();
  const own = { id: 'hand', text: 'Dominant hand?' };
  expect(now.draft.describing).toEqual([expect.objectContaining(own), ...before]);
  expect(now.draft.strata).toEqual(['l', 'r']);
  await button('Remove answer 2').click();
  await expect.element(page.getByLabelText('Answer 1', { exact: true })).toHaveFocus();
  expect(now.draft.strata).toEqual(['l']);
  button('Remove question 1').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button(/^In which year/)).toHaveFocus();
  expect(now.draft).toMatchObject({ describing: before, strata: [] });
});

test('another template is undone as a whole, by the button that names it and by the keys', async () => {
  await show();
  await page.getByLabelText('Title').fill('Ours');
  await ticks('Cases to compare').getByRole('checkbox', { name: 'c Case c' }).click();
  const ours = now;
  const choose = () => page.getByLabelText('Start from').selectOptions('three-displays');
  await choose();
  expect(now.draft.caseSets).toHaveLength(3);
  await button(/^Undo: start from “/).click();
  expect(now).toEqual(ours);
  await expect.element(page.getByText(/^Undone: start from/)).toBeVisible();
  await choose();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(now).toEqual(ours);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(now.draft).toMatchObject({ title: 'Ours', caseSets: [[]] });
  await button('Redo: cases to compare').click();
  expect(now).toEqual(ours);
});

test('a plan without title and cases is saved, and opened again as it was with its problems', async () => {
  await show();
  await page.getByLabelText('Title').fill('');
  await expect.element(page.getByLabelText('Title')).toHaveAccessibleDescription('Give the pilot a title.');
  await page.getByRole('checkbox', { name: 'A test after everything else' }).click();
  const unfinished = now.draft;
  await button('Save as it is').click();
  await page.getByLabelText('Start from').selectOptions('pre-post');
  await page
    .getByLabelText('Open a saved plan…')
    .upload(new File([saved[0]!.contents], saved[0]!.name, { type: 'application/json' }));
  await expect.element(page.getByLabelText('Start from')).toHaveValue('');
  expect(now.draft).toMatchObject({ title: '', postTest: [], describing: unfinished.describing });
  expect(now.draft.design).toBe('parallel');
  const listed = page
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent);
  for (const problem of [
    'Give the pilot a title.',
    'The comparison has no cases yet.',
    'The post-test has no cases yet.',
  ])
    expect(listed).toContain(problem);
  await button(/^Undo: open parallel-two-arm\.draft\.json/).click();
  expect(now.draft.design).toBe('pre-post');
});
