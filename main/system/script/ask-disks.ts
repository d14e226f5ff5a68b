import { known, type Fact } from '../../../app/machine/fact.ts';
import type { Disk } from '../../../app/storage/disk.ts';
import { disksFound, disksLine, disksOf } from '../../../app/storage/disk-answer.ts';
import type { RunProgram } from '../run-program.ts';
import disks from './disks.ps1?raw';
import { refused, tellLines } from './power-shell.ts';
import questionHead from './question-head.ps1?raw';

/** PowerShell's start and disks that have to spin up first. */
const LIMIT_MS = 60_000;

/** The script with what it shares with other questions. */
export const disksScript = [questionHead, disks].join('\n');

/** Asks Windows for the disks of this computer, in Windows PowerShell. Aborted: `stopped`. */
export async function askDisks(run: RunProgram, signal?: AbortSignal): Promise<Fact<readonly Disk[]>> {
  const { lines, unanswered } = await tellLines(run, {
    script: disksScript,
    limitMs: LIMIT_MS,
    line: disksLine,
    signal,
  });
  for (const line of lines) if ('failure' in line) return refused(line.failure);
  const told = disksFound(lines);
  return told === null ? unanswered : known(disksOf(told));
}
