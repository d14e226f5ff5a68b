import type { CheckContext } from '../../app/checks/check.ts';
import type { ActiveSession } from './active-session.ts';
import { signInKnown } from './sign-in-work.ts';

/** What checks of this session judge by. */
export function contextOf(session: ActiveSession): CheckContext {
  const {
    store,
    product,
    work: { agentInstaller, packagedAgent },
  } = session;
  const sqlSignIn = signInKnown(session);
  const { answers, mode, run } = store.read();
  const begun = run.steps.filter(({ startedAt }) => startedAt !== null).map(({ id }) => id);
  return {
    product,
    mode: mode === 'none' ? 'install' : mode,
    answers,
    begun,
    isUnattended: session.environment.isUnattended ?? false,
    ...(agentInstaller === undefined ? {} : { agentInstaller }),
    ...(packagedAgent === undefined ? {} : { packagedAgent }),
    ...(sqlSignIn === undefined ? {} : { sqlSignIn }),
  };
}
