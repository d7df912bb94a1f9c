import { readFileSync, writeFileSync } from 'node:fs';

const field = (processId: number, name: string): number => {
  const kb = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
    readFileSync(`/proc/${processId}/status`, 'utf8'),
  )?.[1];
  return Number(kb) / 1000;
};

/** What a process holds now, MB (Linux). */
export const residentMb = (processId: number): number => field(processId, 'VmRSS');

/** The most that a process held since `forgetPeak`, or since it started, MB (Linux). */
export const peakMb = (processId: number): number => field(processId, 'VmHWM');

/** Lets the peak begin anew at what is held now. */
export const forgetPeak = (processId: number): void => writeFileSync(`/proc/${processId}/clear_refs`, '5');
