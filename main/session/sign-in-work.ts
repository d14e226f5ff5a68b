import { signInOf } from '../../app/answers/sql-account.ts';
import { nameOf } from '../../app/answers/sql.ts';
import { unknown, type Fact } from '../../app/machine/fact.ts';
import type { SignedIn } from '../../app/machine/signed-in.ts';
import type { ActiveSession } from './active-session.ts';

/** Signs in to the chosen instance as the account that was answered, and keeps for the checks what came of it; never the password. */
export async function lookAtSignIn(session: ActiveSession, signal?: AbortSignal): Promise<void> {
  const { work, store, system, environment } = session;
  const { sql } = store.read().answers;
  const account = signInOf(sql);
  const password = environment.secrets.get('sqlPassword');
  work.signIn = undefined;
  if (sql?.kind !== 'existing' || account === null || password === undefined) return;
  const fact = await system.sqlSignIn({ ...account, password, instance: nameOf(sql.instance) }, signal);
  work.signIn = { fact, holds: () => store.read().answers.sql === sql && environment.secrets.get('sqlPassword') === password };
}

/** What is known of signing in; absent where nothing is, as without a password. */
export function signInKnown({ work: { signIn } }: ActiveSession): Fact<SignedIn> | undefined {
  return signIn === undefined || signIn.holds() ? signIn?.fact : unknown('stopped');
}
