import path from 'node:path';
import type { StepOf } from '../../app/plan/step.ts';
import { windowsFolder } from '../system/child-environment.ts';

/** Where a step's program is: in the package, in the system folder of Windows, or at the path that the step names. */
export function programFile({ from, program }: StepOf<'run-program'>, packageFolder: string): string {
  if (from === 'windows') return `${windowsFolder(process.env)}\\System32\\${program}`;
  return from === undefined ? path.join(packageFolder, ...program.split('/')) : program;
}
