/**
 * `npm run inspect -- PATH… [--json]`: what the viewer makes of files, folders and ZIPs.
 *
 * Exit code 0 when a CT volume was found, 2 when none was, 1 when the command itself is wrong.
 */
import { formatInspection } from './format-inspection.ts';
import { foundVolume, inspectPaths } from './inspect-paths.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);
const json = process.argv.includes('--json');
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

if (paths.length === 0) {
  complain('Usage: npm run inspect -- PATH… [--json]   (files, folders or ZIPs with DICOM images)');
  process.exitCode = 1;
} else {
  try {
    const report = await inspectPaths(paths);
    say(json ? JSON.stringify(report, null, 2) : formatInspection(report));
    process.exitCode = foundVolume(report) ? 0 : 2;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;
    if (!missing) throw error;
    complain(`There is no file or folder ${String(error.path)}.`);
    process.exitCode = 1;
  }
}
