import { known, type Fact } from '../../../app/machine/fact.ts';
import type { SignedIn } from '../../../app/machine/signed-in.ts';
import type { World } from '../../../app/machine/world.ts';
import type { SignInRequest } from '../script/ask-sql-sign-in.ts';

/** ERROR_LOGON_FAILURE: Windows says the same of an account that it does not know and of a wrong password. */
const UNKNOWN_OR_WRONG = 1326;
/** What SQL Server says to an account without a login. */
const NO_LOGIN = 18_456;

/** Plays Windows and SQL Server of a sample machine, which know the accounts of its world and no others. */
export function sampleSignIn({ accounts }: World, request: SignInRequest): Fact<SignedIn> {
  const isMeant = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const account = accounts.find(({ user, domain }) => isMeant(user, request.user) && isMeant(domain, request.domain));
  if (account?.password !== request.password) return known({ kind: 'refused', by: 'windows', code: UNKNOWN_OR_WRONG });
  if (account.sqlServer === 'unknown') return known({ kind: 'refused', by: 'sql', code: NO_LOGIN });
  return known({ kind: 'signedIn', sysadmin: account.sqlServer === 'sysadmin' });
}
