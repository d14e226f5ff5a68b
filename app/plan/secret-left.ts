import type { Failure } from '../failure.ts';
import type { RunState } from './run-state.ts';

/** A password that is still on the disk, as a failure beside whatever ended the run; null where there is none, or where that itself ended it. */
export function secretLeftBeside({ failure, secretFileLeft: path }: RunState): Failure | null {
  return path === undefined || failure?.code === 'run.secretFileLeft' ? null : { code: 'run.secretFileLeft', path };
}
