import * as z from 'zod';
import { failure } from '../failure.ts';
import { proof } from '../proof/proof.ts';
import { stepNotice } from './run-state.ts';
import { stepIds } from './step.ts';

const stepId = z.enum(stepIds);

/** One line of the list of steps as a run announces it: enough to draw progress from events alone. */
const announcedStep = z.strictObject({ id: stepId, weight: z.number() });

/** Schema of what can happen in a run. */
export const runEvent = z.discriminatedUnion('kind', [
  /** A run begins (`resumed` after an interruption). `plan` is a digest of the steps. */
  z.strictObject({
    kind: z.literal('runStarted'),
    runId: z.string(),
    product: z.string(),
    program: z.string(),
    sample: z.boolean(),
    resumed: z.boolean(),
    /** How far the starts before this one came, from 0 to 1; the bar goes on from there. */
    fraction: z.number().min(0).max(1).optional(),
    plan: z.string(),
    steps: z.array(announcedStep),
  }),
  /** The step's work was found on the machine: nothing is run. */
  z.strictObject({ kind: z.literal('stepFoundDone'), step: stepId }),
  /** The intent: written and flushed before anything of the step happens. */
  z.strictObject({ kind: z.literal('stepStarted'), step: stepId, attempt: z.int() }),
  /** A file with secrets is about to be created. */
  z.strictObject({ kind: z.literal('secretFileOpened'), step: stepId, path: z.string() }),
  /** A file with secrets is gone. */
  z.strictObject({ kind: z.literal('secretFileRemoved'), step: stepId, path: z.string() }),
  /** A file with secrets could not be removed: somebody holds it. */
  z.strictObject({ kind: z.literal('secretFileLeft'), path: z.string() }),
  /** A program is about to be started; `image` is what its process will run, so that one whose start was not written down is found. */
  z.strictObject({ kind: z.literal('programStarting'), step: stepId, image: z.string() }),
  /** A program runs; `command` has placeholders where a secret goes, `began` tells its process from a later one with its number. */
  z.strictObject({
    kind: z.literal('programStarted'),
    step: stepId,
    pid: z.int(),
    began: z.string().optional(),
    command: z.array(z.string()),
  }),
  /** `outcome` is `exited` and the like; `unseen` of one that outlived us and whose end nobody told: its evidence decides alone; `cutOff` where the machine was started since. */
  z.strictObject({ kind: z.literal('programEnded'), step: stepId, outcome: z.string(), exitCode: z.int().nullable() }),
  /** How far the running step is, from 0 to 1; told for each percent at most. */
  z.strictObject({ kind: z.literal('stepProgress'), step: stepId, fraction: z.number() }),
  /** A line a program wrote, redacted. Not kept in the journal. */
  z.strictObject({ kind: z.literal('logLine'), step: stepId, text: z.string() }),
  /** Something worth knowing of the running step, or nothing any more. Not kept in the journal. */
  z.strictObject({ kind: z.literal('stepNotice'), step: stepId, notice: stepNotice.nullable() }),
  z.strictObject({ kind: z.literal('stepFinished'), step: stepId, evidence: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('stepFailed'), step: stepId, failure }),
  /** The machine has to be restarted: to finish what was done, or before anything more can be done; `begun`: Windows does it now. */
  z.strictObject({
    kind: z.literal('restartNeeded'),
    step: stepId,
    when: z.enum(['toFinish', 'first', 'begun']),
    /** What the program named before it asked for the restart. */
    reason: failure.optional(),
  }),
  /** The user asked to stop. */
  z.strictObject({ kind: z.literal('stopRequested') }),
  z.strictObject({ kind: z.literal('runStopped') }),
  /** All steps have run, and what they should have brought was looked for once more. */
  z.strictObject({ kind: z.literal('proofMade'), proof }),
  z.strictObject({ kind: z.literal('runFailed'), failure }),
  z.strictObject({ kind: z.literal('runFinished'), restartNeeded: z.boolean() }),
]);

/** Something that happened in a run. */
export type RunEvent = z.infer<typeof runEvent>;

/** Schema of an event with its number (from 1, without gaps in a journal) and time (ISO 8601, UTC). */
export const runRecord = z.strictObject({ seq: z.int(), time: z.string(), event: runEvent });

/** See {@link runRecord}. */
export type RunRecord = z.infer<typeof runRecord>;

/** Whether an event is kept in the journal. Notices and log lines are only shown. */
export function isDurable(event: RunEvent): boolean {
  return event.kind !== 'logLine' && event.kind !== 'stepNotice';
}
