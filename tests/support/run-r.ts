import { spawn } from 'node:child_process';
import { debianTool } from './debian-tool.ts';

export const rscript = debianTool('Rscript', 'r-base-core');

/** Runs R code and answers what it printed; throws with R's own message where it fails. */
export function runR(code: string): Promise<string> {
  if (!rscript.path) throw new Error('runR: R is not installed');
  const child = spawn(rscript.path, ['--vanilla', '-']);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
  child.stdin.end(code);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`R failed: ${Buffer.concat(errors).toString('utf8').trim()}`));
    });
  });
}
