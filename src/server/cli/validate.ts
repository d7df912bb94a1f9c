/**
 * `npm run validate -- PATH… [--json]`: everything wrong with cases, in files, folders and package ZIPs.
 *
 * Exit code 0 when there is no error (warnings are for the author to weigh), 2 when there is one, 1 when the command
 * itself is wrong.
 */
import { systemClock } from '../../base/clock.ts';
import { formatValidation } from './format-validation.ts';
import { validatePaths } from './validate-paths.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

if (paths.length === 0) {
  complain('Usage: npm run validate -- PATH… [--json]   (case.json, folders with cases, or package ZIPs)');
  process.exitCode = 1;
} else {
  try {
    const cases = await validatePaths(paths, systemClock.now());
    if (cases.length === 0) {
      complain(`There is no case in ${paths.join(', ')}: none has a file case.json, and none is a ZIP.`);
      process.exitCode = 1;
    } else {
      const report = { format: 'oblique-validate', version: 1, cases };
      say(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : formatValidation(cases));
      const failed = cases.some(({ issues }) => issues.some(({ severity }) => severity === 'error'));
      process.exitCode = failed ? 2 : 0;
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;
    if (!missing) throw error;
    complain(`There is no file or folder ${String(error.path)}.`);
    process.exitCode = 1;
  }
}
