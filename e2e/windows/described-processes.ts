import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes that run in the Windows of this prefix, a line each: number, state, what it waits for in the kernel, command line. For a
 * test that waits in vain. Source: proc(5); a process that ends meanwhile is left out.
 */
export function processesOf(prefix: string): readonly string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return numbers.flatMap((number) => {
    try {
      return isOf(prefix, number) ? [`${number} ${waitOf(number)} ${commandLineOf(number)}`] : [];
    } catch {
      return [];
    }
  });
}

function isOf(prefix: string, number: string): boolean {
  return readFileSync(`/proc/${number}/environ`, 'utf8').split('\0').includes(`WINEPREFIX=${prefix}`);
}

/** State and wait of each thread, those that are alike once. */
function waitOf(number: string): string {
  const threads = readdirSync(`/proc/${number}/task`).map((thread) => {
    const [, state = '?'] = /\) (\S)/u.exec(readFileSync(`/proc/${number}/task/${thread}/stat`, 'utf8')) ?? [];
    return `${state}:${readFileSync(`/proc/${number}/task/${thread}/wchan`, 'utf8')}`;
  });
  return `${String(threads.length)}×[${[...new Set(threads)].join(' ')}]`;
}

function commandLineOf(number: string): string {
  return readFileSync(`/proc/${number}/cmdline`, 'utf8').replace(/\0/gu, ' ').trim();
}
