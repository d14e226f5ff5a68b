import path from 'node:path';
import type { StepOf } from '../../app/plan/step.ts';
import { systemFolder } from '../system/windows-folder.ts';

/** Where a step's program is: in the package, in the system folder of Windows, or at the path that the step names. */
export function programFile({ from, program }: StepOf<'run-program'>, packageFolder: string): string {
  if (from === 'windows') return `${systemFolder()}\\${program}`;
  return from === undefined ? path.join(packageFolder, ...program.split('/')) : program;
}
