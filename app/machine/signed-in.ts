import * as z from 'zod';
import { known, unknown, type Fact } from './fact.ts';

/** What an instance of SQL Server said to an account that signed in: whether it is sysadmin there, or the number of who refused it. */
export type SignedIn =
  | { readonly kind: 'signedIn'; readonly sysadmin: boolean }
  | { readonly kind: 'refused'; readonly by: 'windows' | 'sql'; readonly code: number };

/**
 * Windows' codes for an account that may not sign in (winerror.h): unknown, wrong password, restricted, at this hour, from this computer,
 * password expired, disabled, account expired, password to be changed, locked. All others say nothing of the account.
 */
const refusedByWindows: readonly number[] = [1317, 1326, 1327, 1328, 1329, 1330, 1331, 1793, 1907, 1909];
/** ERROR_ACCESS_DENIED and ERROR_LOGON_TYPE_NOT_GRANTED: this way to sign in is closed, which setup's own may not be. */
const deniedByWindows: readonly number[] = [5, 1385];

/** SQL Server's numbers for a login that it does not let in (MSSQLSERVER_18456 and its neighbours); 17892 is a logon trigger. */
const refusedBySql: readonly number[] = [17_892, 18_452, 18_456, 18_470, 18_486];
/** SqlClient's own number for a limit that was reached. */
const SQL_TIMEOUT = -2;

/** Schema of the line that the script `sql-sign-in.ps1` prints: one of these numbers. */
export const signInAnswer = z.union([
  z.strictObject({ sysadmin: z.int() }),
  z.strictObject({ windows: z.int() }),
  z.strictObject({ sql: z.int() }),
  z.strictObject({ failure: z.int() }),
]);

/** What the script's numbers mean; unknown where they say nothing of the account. */
export function judgeSignIn(answer: z.infer<typeof signInAnswer>): Fact<SignedIn> {
  if ('sysadmin' in answer) return known({ kind: 'signedIn', sysadmin: answer.sysadmin === 1 });
  if ('windows' in answer) return judgeWindows(answer.windows);
  if ('sql' in answer) return judgeSql(answer.sql);
  return unknown('unreadable', `0x${(answer.failure >>> 0).toString(16).padStart(8, '0')}`);
}

function judgeWindows(code: number): Fact<SignedIn> {
  if (refusedByWindows.includes(code)) return known({ kind: 'refused', by: 'windows', code });
  return unknown(deniedByWindows.includes(code) ? 'accessDenied' : 'unreadable', `Windows ${String(code)}`);
}

function judgeSql(code: number): Fact<SignedIn> {
  if (refusedBySql.includes(code)) return known({ kind: 'refused', by: 'sql', code });
  return unknown(code === SQL_TIMEOUT ? 'timeout' : 'unreadable', `SQL Server ${String(code)}`);
}
