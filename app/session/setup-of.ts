import type { SetupMode } from '../answers/mode.ts';
import type { Snapshot } from './snapshot.ts';

/** What a session sets up; null where it sets up nothing. Away from the schemas: the first page asks it, too. */
export function setupOf({ mode }: Pick<Snapshot, 'mode'>): SetupMode | null {
  return mode === 'install' || mode === 'upgrade' ? mode : null;
}
