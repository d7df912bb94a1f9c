import { z } from 'zod';
import type { Random } from '../../base/random.ts';
import type { Option } from '../control.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';

/** The text of an option; throws on an unknown id (a bug: `check` refuses such questions). */
export function textOf(options: readonly Option[], id: string): string {
  const option = options.find((candidate) => candidate.id === id);
  if (!option) throw new Error(`options: no option '${id}'`);
  return option.text;
}

/** A schema for one of the ids on offer. */
export function oneOf(options: readonly Option[]) {
  return z.enum(options.map((option) => option.id));
}

/** A schema for some of the ids on offer, none of them twice. */
export function someOf(options: readonly Option[]) {
  return z
    .array(oneOf(options))
    .refine((ids) => new Set(ids).size === ids.length, 'must not name an option twice');
}

/** Any option but the given one. */
export function pickWrong(options: readonly Option[], right: string, random: Random): string {
  const wrong = options.filter((option) => option.id !== right);
  return wrong[Math.floor(random.uniform() * wrong.length)]!.id;
}

/** What authors get wrong about options: ids twice, answers that are not on offer, wrong options unexplained. */
export function checkOptions(
  options: readonly Option[],
  answers: readonly string[],
  reasons: Readonly<Record<string, string>>,
): AuthoringIssue[] {
  const ids = options.map((option) => option.id);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i);
  const absent = answers.filter((id) => !ids.includes(id));
  const unexplained = ids.filter((id) => !answers.includes(id) && !reasons[id]);
  const stray = Object.keys(reasons).filter((id) => !ids.includes(id));
  const list = ids.join(', ');
  return [
    ...twice.map((id) => ({
      path: ['prompt', 'options'],
      message: `two options have the id '${id}'; rename one`,
    })),
    ...absent.map((id) => ({ path: ['key'], message: `'${id}' is not an option; use one of: ${list}` })),
    ...unexplained.map((id) => ({
      path: ['key', 'reasons'],
      message: `say why '${id}' is wrong: add "${id}"`,
    })),
    ...stray.map((id) => ({
      path: ['key', 'reasons', id],
      message: `no option has this id; use one of: ${list}`,
    })),
  ];
}
