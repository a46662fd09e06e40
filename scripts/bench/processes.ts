import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process and its running descendants, in microseconds (Linux). */
export function cpuTimeUs(pid: number): number {
  return sumOverTree(pid, (each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // utime and stime, in ticks of 10 ms.
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  });
}

/** Memory of a process and its descendants, in megabytes (Linux). */
export function residentMb(pid: number): number {
  return sumOverTree(pid, (each) => {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1_024;
  });
}

/** A peer may work in child processes; threads count with their process. */
function sumOverTree(pid: number, figureOf: (pid: number) => number): number {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
  );
  return children.reduce((sum, child) => sum + sumOverTree(Number(child), figureOf), figureOf(pid));
}
