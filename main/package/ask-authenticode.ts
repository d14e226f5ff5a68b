import type * as z from 'zod';
import { authenticodeAnswer } from '../../app/package/authenticode.ts';
import { parseJson } from '../../app/parse-json.ts';
import type { RunProgram } from '../system/run-program.ts';
import { runPowerShell } from '../system/script/power-shell.ts';
import script from '../system/script/authenticode.ps1?raw';

/** A self-extractor of a few megabytes; the rest is for a PowerShell that starts slowly. */
const limitMs = 60_000;

/** Asks Windows who signed a program; null where it could not be asked or did not answer as it should. */
export async function askAuthenticode(run: RunProgram, file: string): Promise<z.infer<typeof authenticodeAnswer> | null> {
  let answer: z.infer<typeof authenticodeAnswer> | null = null;
  const onLine = (line: string): void => {
    const parsed = authenticodeAnswer.safeParse(parseJson(line));
    if (parsed.success) answer = parsed.data;
  };
  const end = await runPowerShell(run, { script, variables: { SETUP_SIGNED_FILE: file }, limitMs, onLine });
  return end.kind === 'exited' && end.exitCode === 0 ? answer : null;
}
