import type { Protocol } from '../protocol/protocol.ts';
import { agreement } from './r/agreement.ts';
import { binaryTests } from './r/binary-tests.ts';
import { compare } from './r/compare.ts';
import { outcomes } from './r/outcomes.ts';
import { rankTests } from './r/rank-tests.ts';

/** Where the files of a dataset are that R reads. */
export type ScriptPaths = Readonly<Record<'answers' | 'participants' | 'questionnaires' | 'tests', string>>;

/**
 * R code (base R alone) that computes the numbers of the report from the dataset's files, by itself and not by ours,
 * and prints each as outcome, name and value between tabs (`reportNumbers` has the same names).
 */
export function analysisScript(protocol: Protocol, paths: ScriptPaths): string {
  const { conditions, questions, sequences, caseSets, design, binaryTest } = protocol;
  const texts = (values: readonly string[]) => `c(${values.map(text).join(', ')})`;
  const askedOf = (questionId: string) =>
    sequences.flatMap(({ periods }) =>
      periods.map(({ caseSet }) => {
        const cases = caseSets.find(({ id }) => id === caseSet)?.cases ?? [];
        return cases.filter((entry) => entry.questions.includes(questionId)).length;
      }),
    );
  const named = (entries: readonly (readonly [id: string, value: string])[]) =>
    `list(${entries.map(([id, value]) => `${text(id)} = ${value}`).join(', ')})`;
  return [
    '# Computes the numbers of the report again: Rscript analysis.R',
    '# Printed between tabs: outcome, what it is, value. Mixed models are in mixed-models.R.',
    ...Object.entries(paths).map(
      ([name, path]) =>
        `${name} <- read.csv(${text(path)}, na.strings = c("", "NA"), colClasses = c(participant_id = "character"), stringsAsFactors = FALSE)`,
    ),
    'for (column in c("value", "reference", "unit", "nl_count", "ll_ratings", "nl_ratings", "active_ms", "t_shown_ms", "confidence"))',
    '  if (!(column %in% names(answers))) answers[[column]] <- NA',
    `design <- ${text(design)}`,
    `binary_test <- ${text(binaryTest)}`,
    `conditions <- ${texts(conditions.map(({ id }) => id))}`,
    `names_of <- ${texts(conditions.map(({ name }) => name))}`,
    `questions <- ${texts(questions.map(({ id }) => id))}`,
    `orders <- ${named(sequences.map(({ id, periods }) => [id, texts(periods.map((p) => p.condition))]))}`,
    `sets <- ${named(sequences.map(({ id, periods }) => [id, texts(periods.map((p) => p.caseSet))]))}`,
    `asked_in_set <- unlist(${named(caseSets.map(({ id, cases }) => [id, String(cases.flatMap((entry) => entry.questions).length)]))})`,
    `asked_of_question <- ${named(questions.map(({ id }) => [id, `c(${askedOf(id).join(', ')})`]))}`,
    rankTests,
    binaryTests,
    agreement,
    compare,
    outcomes,
  ].join('\n');
}

/** A text as R reads it. */
const text = (value: string) => JSON.stringify(value);
