import path from 'node:path';
import type { StepOf } from '../../app/plan/step.ts';
import { windowsFolder } from '../system/windows-folder.ts';

/** Where a step's program is: in the package, in the system folder of Windows, or at the path that the step names. */
export function programFile({ from, program }: StepOf<'run-program'>, packageFolder: string): string {
  if (from === 'windows') return `${windowsFolder()}\\System32\\${program}`;
  return from === undefined ? path.join(packageFolder, ...program.split('/')) : program;
}
