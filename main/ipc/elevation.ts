import type { Outcome } from '../../app/outcome.ts';
import type { Elevate } from '../system/win32-elevate.ts';

/** What a start with an administrator's rights needs of this process. */
export interface ElevationParts {
  readonly elevate: Elevate;
  /** Program, arguments and folder that this process was started with. */
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly window: () => bigint;
  /** The one-window lock, which the new program takes for the same state folder; taken again where none was started. */
  readonly lock: { readonly release: () => void; readonly take: () => void };
  readonly exit: () => void;
}

/** Starts the same program elevated, with the arguments of this one, and ends this one once it was started. Declined, this window stays. */
export async function restartElevated(parts: ElevationParts): Promise<Outcome<null>> {
  const { elevate, file, args, folder, window, lock, exit } = parts;
  lock.release();
  const outcome = await elevate({ file, args, folder, window: window() });
  if (outcome.kind === 'ok') exit();
  else lock.take();
  return outcome;
}
