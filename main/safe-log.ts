import { redactor } from '../app/support/redact.ts';
import { createLog, type Log } from './log.ts';
import { logFileOf } from './place.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import type { PrivatePlaces } from './system/private-places.ts';

/** The secrets of this process, and the log that never tells them. */
export interface SafeLog {
  readonly secrets: Secrets;
  readonly log: Log;
}

/** Makes both for a state folder; little enough to be there before the rest of the program. */
export function createSafeLog(stateRoot: string, places: PrivatePlaces): SafeLog {
  const secrets = createSecrets();
  const log = createLog(
    logFileOf(stateRoot),
    redactor(secrets.values),
    () => new Date(),
    () => places.openFolder(stateRoot),
  );
  return { secrets, log };
}
