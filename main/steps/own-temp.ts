import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { StepId } from '../../app/plan/step.ts';
import type { Environment } from '../system/child-environment.ts';
import { stepFailed, type RunContext, type StepEnd } from './run-context.ts';

/**
 * Gives what a step runs a folder of our own for temporary files: in the user's, unelevated programs could exchange what an elevated setup
 * unpacks there and runs. It goes with the step, unless something may still need it: a program that runs on, or files that Windows moves
 * at the restart.
 */
export async function withOwnTemp(
  step: StepId,
  context: Pick<RunContext, 'temp' | 'places'>,
  work: (environment: Environment) => Promise<StepEnd>,
): Promise<StepEnd> {
  const folder = path.join(context.temp, step);
  const opened = context.places.openFolder(folder);
  if (opened.kind === 'failed') return stepFailed(opened.failure);
  const end = await work({ TEMP: folder, TMP: folder });
  if (isOver(end)) await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  return end;
}

function isOver(end: StepEnd): boolean {
  if (end.kind === 'failed') return end.failure.code !== 'run.programStillRuns';
  return end.kind === 'done' && end.restart === 'none';
}
