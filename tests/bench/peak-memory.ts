import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of a process in MB (Linux); 0 for one that has just ended. */
function memoryOf(pid: string): number {
  try {
    const kb = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kb ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** A process and everything that it started, directly or not. */
function familyOf(root: string): string[] {
  const parents = new Map<string, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // The name in parentheses may hold spaces; the parent is the second field after it.
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
      if (parent) parents.set(pid, parent);
    } catch {
      // It has just ended.
    }
  }
  const family = [root];
  for (const member of family) for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  return family;
}

const familyMemory = (pid: number) => familyOf(String(pid)).reduce((sum, each) => sum + memoryOf(each), 0);

/**
 * Watches a process family from now on, every `everyMs`; `stop` tells the most that it held beyond what it held at
 * first, in MB.
 */
export function watchMemory(pid: number, everyMs = 150): { stop(): number } {
  const atFirst = familyMemory(pid);
  let peak = atFirst;
  const timer = setInterval(() => {
    peak = Math.max(peak, familyMemory(pid));
  }, everyMs);
  return {
    stop() {
      clearInterval(timer);
      return peak - atFirst;
    },
  };
}
