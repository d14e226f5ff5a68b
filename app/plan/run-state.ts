import * as z from 'zod';
import { failure } from '../failure.ts';
import { proof } from '../proof/proof.ts';
import { shownWindow } from './shown-window.ts';
import { stepIds } from './step.ts';

/** Where one step of a run stands. `foundDone`: its work was there already, nothing was run; `interrupted`: its run ended without a word. */
export const stepState = z.enum(['waiting', 'running', 'done', 'foundDone', 'failed', 'stopped', 'interrupted']);

/** See {@link stepState}. */
export type StepState = z.infer<typeof stepState>;

/** Schema of what is worth knowing of the step that runs. `waits`: nothing can go on before something else has ended. */
export const stepNotice = z.strictObject({
  kind: z.literal('waits'),
  /** `answer`: nothing was heard for a while, and perhaps somebody has to answer a window. */
  for: z.enum(['windowsInstaller', 'earlierProgram', 'itsProcesses', 'answer']),
  /** Of the program and of what it started; empty where the system shows none to us. Only with `answer`. */
  windows: z.array(shownWindow).optional(),
});

/** See {@link stepNotice}. */
export type StepNotice = z.infer<typeof stepNotice>;

const stepProgress = z.strictObject({
  id: z.enum(stepIds),
  weight: z.number(),
  state: stepState,
  /** 0 to 1. */
  fraction: z.number(),
  /** Its program outlived us and nobody saw how it ended: what it left was judged, its exit code is not known. */
  endUnseen: z.boolean().optional(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});

/** See {@link stepProgress}. */
export type StepProgress = z.infer<typeof stepProgress>;

/** How a run stands as a whole. `interrupted` is said by whoever reads a journal whose run is not alive. */
export const runPhase = z.enum(['none', 'running', 'stopping', 'stopped', 'failed', 'restartFirst', 'finished', 'interrupted']);

/** See {@link runPhase}. */
export type RunPhase = z.infer<typeof runPhase>;

/** Schema of the state of a run: a fold over its events, the same in both processes and after a restart. */
export const runState = z.strictObject({
  phase: runPhase,
  runId: z.string().nullable(),
  product: z.string().nullable(),
  steps: z.array(stepProgress),
  /** The step that runs, failed or was stopped. */
  current: z.enum(stepIds).nullable(),
  /** Of the step that runs. */
  notice: stepNotice.nullable(),
  /** 0 to 1 over the whole chain; never goes back within a run. */
  fraction: z.number(),
  failure: failure.nullable(),
  /** A file with a password that could not be removed, whatever else became of the run. */
  secretFileLeft: z.string().optional(),
  /** The look at the machine after the last step; null before it. */
  proof: proof.nullable(),
  restartNeeded: z.boolean(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Number of the last event folded in. */
  seq: z.int(),
});

/** See {@link runState}. */
export type RunState = z.infer<typeof runState>;

/** Before any run. */
export const noRun: RunState = {
  phase: 'none',
  runId: null,
  product: null,
  steps: [],
  current: null,
  notice: null,
  fraction: 0,
  failure: null,
  proof: null,
  restartNeeded: false,
  startedAt: null,
  endedAt: null,
  seq: 0,
};
