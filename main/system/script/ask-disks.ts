import { known, unknown, type Fact } from '../../../app/machine/fact.ts';
import { parseJson } from '../../../app/parse-json.ts';
import type { Disk } from '../../../app/storage/disk.ts';
import { disksFound, disksLine, disksOf, type DisksLine } from '../../../app/storage/disk-answer.ts';
import type { RunProgram } from '../run-program.ts';
import script from './disks.ps1?raw';
import { refused, runPowerShell, unanswered } from './power-shell.ts';

/** PowerShell's start and disks that have to spin up first. */
const LIMIT_MS = 60_000;

/** Asks Windows for the disks of this computer, in Windows PowerShell. Aborted: `stopped`. */
export async function askDisks(run: RunProgram, signal?: AbortSignal): Promise<Fact<readonly Disk[]>> {
  const lines: DisksLine[] = [];
  const end = await runPowerShell(run, {
    script,
    limitMs: LIMIT_MS,
    onLine: (line) => {
      const parsed = disksLine.safeParse(parseJson(line));
      if (parsed.success) lines.push(parsed.data);
    },
    ...(signal === undefined ? {} : { signal }),
  });
  for (const line of lines) if ('failure' in line) return refused(line.failure);
  const told = disksFound(lines);
  if (told !== null) return known(disksOf(told));
  return signal?.aborted === true ? unknown('stopped') : unanswered(end);
}
