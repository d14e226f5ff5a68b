import type { SqlSignIn } from '../../../app/answers/sql-sign-in.ts';
import type { Fact } from '../../../app/machine/fact.ts';
import { judgeSignIn, signInAnswer, type SignedIn } from '../../../app/machine/signed-in.ts';
import type { RunProgram } from '../run-program.ts';
import { tellLines } from './power-shell.ts';
import script from './sql-sign-in.ps1?raw';

/** PowerShell's start and compiler, a domain controller that is slow, and the eight seconds that connection and question may take each. */
const LIMIT_MS = 60_000;

/** An account, its password, which is given here and kept nowhere, and the instance of this computer by its own name. */
export interface SignInRequest extends SqlSignIn {
  readonly password: string;
  readonly instance: string;
}

/** Signs in to an instance as another account, in Windows PowerShell, and tells what came of it. Aborted: `stopped`. */
export async function askSqlSignIn(run: RunProgram, request: SignInRequest, signal?: AbortSignal): Promise<Fact<SignedIn>> {
  const { lines, unanswered } = await tellLines(run, {
    script,
    variables: { SETUP_SQL_USER: request.user, SETUP_SQL_DOMAIN: request.domain, SETUP_SQL_INSTANCE: request.instance },
    secret: request.password,
    limitMs: LIMIT_MS,
    line: signInAnswer,
    signal,
  });
  const [answer] = lines;
  return answer === undefined ? unanswered : judgeSignIn(answer);
}
