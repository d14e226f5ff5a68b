import type { Ended, Running } from './start-to-file.ts';

/** Milliseconds for one program: five times the longest of a quiet machine, and less than the limit of a test, which says nothing. */
const LONGEST_MS = 150_000;

/** The end of a program; an error with what it printed and what else runs there, where it does not come. The program is ended then. */
export async function endedInTime(
  what: string,
  { ended, output, errors, kill }: Running,
  around: () => readonly string[],
  limitMs = LONGEST_MS,
): Promise<Ended> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limitMs, null);
  });
  const first = await Promise.race([ended, limit]).finally(() => {
    clearTimeout(timer);
  });
  if (first !== null) return first;
  const told = [await output(), await errors(), ...around()].join('\n');
  kill();
  throw new Error(`${what} has not ended after ${String(limitMs / 1000)} s:\n${told}`);
}
