import { existsSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Processor time of these processes together, in milliseconds; undefined where /proc is absent. */
export function cpuTime(pids: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) * (1000 / ticksPerSecond);
}

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
