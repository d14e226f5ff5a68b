import * as z from 'zod';
import { known, type Fact } from '../../../app/machine/fact.ts';
import { parseJson } from '../../../app/parse-json.ts';
import type { ProgramResult, RunProgram } from '../run-program.ts';
import facts from './facts.ps1?raw';
import { refused, runPowerShell, unanswered } from './power-shell.ts';
import questionHead from './question-head.ps1?raw';

/** The script with what it shares with other questions. */
export const factsScript = [questionHead, facts].join('\n');

/** Ends a script that hangs; under the limit of the probes that wait for it. */
const LIMIT_MS = 55_000;

const answerLine = z.union([
  z.strictObject({ name: z.string(), value: z.unknown() }),
  z.strictObject({ name: z.string(), failure: z.int().optional() }),
]);

/** What the script can be asked. */
export type Question =
  | 'computerSystem'
  | 'domainNames'
  | 'account'
  | 'drives'
  | 'features'
  | 'applicationServer'
  | 'configurationManager'
  | 'versions'
  | 'sql'
  | 'reporting';

/** What only PowerShell can tell: one process for all questions, started with the first. */
export interface ScriptDoor {
  /** The answer as JSON, not judged yet. */
  readonly ask: (question: Question) => Promise<Fact<unknown>>;
}

/**
 * The script `facts.ps1` in Windows PowerShell, by its absolute path and from standard input: no file is written, no profile
 * read. An answer is there as soon as its line is; questions without one are asked once more, and unknown when that process ends too.
 */
export function windowsScript(run: RunProgram): ScriptDoor {
  const answers = new Map<string, Fact<unknown>>();
  const waiting: { readonly question: Question; readonly resolve: (answer: Fact<unknown>) => void }[] = [];
  let ended: Fact<never> | null = null;
  const answer = (name: string, fact: Fact<unknown>): void => {
    answers.set(name, fact);
    for (const { question, resolve } of waiting) if (question === name) resolve(fact);
  };
  const look = (): Promise<ProgramResult> =>
    runScript(run, (line) => {
      const read = readAnswer(line);
      if (read !== null) answer(read.name, read.fact);
    });
  const start = once(async () => {
    let result = await look();
    // That a process broke off says nothing of the server. One that hung would hang again, beyond the limit of who waits.
    if (result.kind !== 'timedOut' && waiting.some(({ question }) => !answers.has(question))) result = await look();
    ended = unanswered(result);
    for (const { resolve } of waiting) resolve(ended);
  });
  return {
    ask: (question) => {
      void start();
      const given = answers.get(question) ?? ended;
      return given === null ? new Promise((resolve) => waiting.push({ question, resolve })) : Promise.resolve(given);
    },
  };
}

function runScript(run: RunProgram, onLine: (line: string) => void): Promise<ProgramResult> {
  return runPowerShell(run, { script: factsScript, limitMs: LIMIT_MS, onLine });
}

function readAnswer(line: string): { readonly name: string; readonly fact: Fact<unknown> } | null {
  const parsed = answerLine.safeParse(parseJson(line));
  if (!parsed.success) return null;
  if ('value' in parsed.data) return { name: parsed.data.name, fact: known(parsed.data.value) };
  return { name: parsed.data.name, fact: refused(parsed.data.failure ?? 0) };
}

function once(start: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= start());
}
