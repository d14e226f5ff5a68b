import { readdirSync, readFileSync } from 'node:fs';
import { processesOf } from '../fixtures/processes.ts';

/**
 * The processes that run in the Windows of this prefix, a line each: number, state, what it waits for in the kernel, command line. For a
 * test that waits in vain. Source: proc(5); a process that ends meanwhile is left out.
 */
export function describedProcesses(prefix: string): readonly string[] {
  return processesOf(prefix).flatMap((number) => {
    try {
      return [`${String(number)} ${waitOf(number)} ${commandLineOf(number)}`];
    } catch {
      return [];
    }
  });
}

/** State and wait of each thread, those that are alike once. */
function waitOf(number: number): string {
  const folder = `/proc/${String(number)}/task`;
  const threads = readdirSync(folder).map((thread) => {
    const [, state = '?'] = /\) (\S)/u.exec(readFileSync(`${folder}/${thread}/stat`, 'utf8')) ?? [];
    return `${state}:${readFileSync(`${folder}/${thread}/wchan`, 'utf8')}`;
  });
  return `${String(threads.length)}×[${[...new Set(threads)].join(' ')}]`;
}

function commandLineOf(number: number): string {
  return readFileSync(`/proc/${String(number)}/cmdline`, 'utf8')
    .replace(/\0/gu, ' ')
    .trim();
}
