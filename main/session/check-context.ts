import type { CheckContext } from '../../app/checks/check.ts';
import type { ActiveSession } from './active-session.ts';
import { databaseFilesKnown } from './database-folder-work.ts';
import { signInKnown } from './sign-in-work.ts';

/** What checks of this session judge by. */
export function contextOf(session: ActiveSession): CheckContext {
  const {
    store,
    product,
    work: { agentInstaller, packagedAgent },
  } = session;
  const databaseFiles = databaseFilesKnown(session);
  const sqlSignIn = signInKnown(session);
  const { answers, mode, run } = store.read();
  const begun = run.steps.filter(({ startedAt }) => startedAt !== null).map(({ id }) => id);
  return {
    product,
    mode: mode === 'none' || mode === 'tools' ? 'install' : mode,
    answers,
    begun,
    // What is not there after the restart that a step ended for was done in vain: a server must not be restarted for it again and again.
    isUnattended: session.environment.isUnattended === true && run.phase !== 'restartFirst',
    ...(agentInstaller === undefined ? {} : { agentInstaller }),
    ...(packagedAgent === undefined ? {} : { packagedAgent }),
    ...(databaseFiles === undefined ? {} : { databaseFiles }),
    ...(sqlSignIn === undefined ? {} : { sqlSignIn }),
  };
}
