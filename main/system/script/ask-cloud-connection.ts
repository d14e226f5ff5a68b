import { readCloudConnection, withoutServer, type CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import type { Fact } from '../../../app/machine/fact.ts';
import type { InstalledServer } from '../../../app/machine/facts.ts';
import type { RunProgram } from '../run-program.ts';
import { runPowerShell, unanswered } from './power-shell.ts';
import questionHead from './question-head.ps1?raw';
import { stepScripts } from './step-scripts.ts';

/** PowerShell's start, the modules of the backup server's shell on a busy server, and a vault that is out of reach. */
const LIMIT_MS = 180_000;

/** The script of the installation's own step, with its words in letters of every language. */
export const cloudConnectionScript = [questionHead, stepScripts['check-connection']].join('\n');

/** Asks the installed backup server whether it reaches its vault, in its own shell. Changes nothing; aborted: `stopped`. */
export async function askCloudConnection(
  run: RunProgram,
  installed: () => Promise<Fact<InstalledServer>>,
  signal?: AbortSignal,
): Promise<CloudConnection> {
  const told = withoutServer(await installed());
  if (told !== null) return told;
  const lines: string[] = [];
  const end = await runPowerShell(run, {
    script: cloudConnectionScript,
    limitMs: LIMIT_MS,
    onLine: (line) => lines.push(line),
    ...(signal === undefined ? {} : { signal }),
  });
  if (signal?.aborted === true) return { kind: 'unknown', reason: 'stopped' };
  return readCloudConnection(lines) ?? asUnknown(unanswered(end));
}

function asUnknown(fact: Fact<never>): CloudConnection {
  return fact.kind === 'unknown' ? fact : { kind: 'unknown', reason: 'unreadable' };
}
