import type { Progress } from '../../base/progress.ts';

/** One line of the terminal that counts up. */
export function terminalProgress(write: (text: string) => void): (progress: Progress) => void {
  return ({ step, done, total }) => write(`\r${step} ${done}/${total}${done === total ? '\n' : ''}`);
}
