import { dieHere, holdPipes, leaveInBackground } from './background.ts';
import type { Evidence, Stage } from './evidence.ts';
import { applyEvidence, type Machine } from './machine.ts';
import type { Script, VendorError } from './script.ts';
import { pause } from './pause.ts';

/** How a job ended; `exitCode` is the one the script asks for, if it does. */
export type Ending =
  | { readonly kind: 'done'; readonly exitCode: number | undefined }
  | { readonly kind: 'restart'; readonly exitCode: number | undefined }
  | {
      readonly kind: 'failed';
      readonly exitCode: number | undefined;
      readonly error: VendorError;
    };

/** Work in stages: what it says, what it leaves, and how it reports its end. */
export interface Job {
  readonly stages: readonly Stage[];
  readonly say: (line: string) => void;
  /** Reports the end where the vendor does and returns the exit code. */
  readonly conclude: (ending: Ending) => number;
}

/** Exit codes after which the work is done: 0, 3010 (restart needed), 1641 (restart begun). */
const SUCCESS: readonly number[] = [0, 3010, 1641];

/** Does the work of a job the way the script tells; returns the exit code. */
export async function carryOut(job: Job, machine: Machine, script: Script, usualSeconds: number): Promise<number> {
  const seconds = script.seconds ?? usualSeconds;
  const failure = failureOf(script);
  const works = failure === undefined || script.failButDone === true;
  const leave = works && script.lie !== true ? applyEvidence : leaveNothing;
  const half = Math.ceil(job.stages.length / 2);
  const stages = works && script.background === undefined ? job.stages : job.stages.slice(0, half);
  for (const [index, stage] of stages.entries()) {
    if (index === half && script.crash === true) return dieHere();
    stage.lines?.forEach(job.say);
    await pause((seconds * 1000) / stages.length);
    leave(machine, stage.evidence ?? {});
  }
  if (script.crash === true) return dieHere();
  if (script.background !== undefined && leave === applyEvidence) {
    leaveInBackground(machine, script.background, job.stages.slice(half).map(evidenceOf));
  }
  if (script.grandchild === true) holdPipes(seconds);
  return job.conclude(endingOf(script, failure));
}

function endingOf(script: Script, failure: VendorError | undefined): Ending {
  const exitCode = script.exitCode;
  if (failure !== undefined) return { kind: 'failed', exitCode, error: failure };
  if (script.failButDone === true) return { kind: 'done', exitCode: exitCode ?? 1603 };
  return { kind: script.restart === true ? 'restart' : 'done', exitCode };
}

/** The error a job ends with half-way; undefined when it does its work. 4387 is DPM's catch-all. */
function failureOf(script: Script): VendorError | undefined {
  if (script.error !== undefined) return script.error;
  const fails = script.exitCode !== undefined && !SUCCESS.includes(script.exitCode) && script.failButDone !== true;
  return fails
    ? {
        id: 4387,
        message: 'An unexpected error occurred during the installation.',
      }
    : undefined;
}

function evidenceOf(stage: Stage): Evidence {
  return stage.evidence ?? {};
}

function leaveNothing(): void {
  return undefined;
}
