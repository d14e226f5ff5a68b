import { known, unknown, type Fact } from '../../../app/machine/fact.ts';
import { parseJson } from '../../../app/parse-json.ts';
import type { Disk } from '../../../app/storage/disk.ts';
import { disksAnswer, disksOf } from '../../../app/storage/disk-answer.ts';
import type { RunProgram } from '../run-program.ts';
import script from './disks.ps1?raw';
import { refused, runPowerShell, unanswered } from './power-shell.ts';

/** PowerShell's start and disks that have to spin up first. */
const LIMIT_MS = 60_000;

/** Asks Windows for the disks of this computer, in Windows PowerShell. Aborted: `stopped`. */
export async function askDisks(run: RunProgram, signal?: AbortSignal): Promise<Fact<readonly Disk[]>> {
  const answers: Fact<readonly Disk[]>[] = [];
  const end = await runPowerShell(run, {
    script,
    limitMs: LIMIT_MS,
    onLine: (line) => {
      const parsed = disksAnswer.safeParse(parseJson(line));
      if (parsed.success) answers.push('failure' in parsed.data ? refused(parsed.data.failure) : known(disksOf(parsed.data)));
    },
    ...(signal === undefined ? {} : { signal }),
  });
  const [answer] = answers;
  if (answer !== undefined) return answer;
  return signal?.aborted === true ? unknown('stopped') : unanswered(end);
}
