import type { SqlSignIn } from '../../../app/answers/sql-sign-in.ts';
import { unknown, type Fact } from '../../../app/machine/fact.ts';
import { judgeSignIn, signInAnswer, type SignedIn } from '../../../app/machine/signed-in.ts';
import { parseJson } from '../../../app/parse-json.ts';
import type { RunProgram } from '../run-program.ts';
import { runPowerShell, unanswered } from './power-shell.ts';
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
  const answers: Fact<SignedIn>[] = [];
  const end = await runPowerShell(run, {
    script,
    variables: { SETUP_SQL_USER: request.user, SETUP_SQL_DOMAIN: request.domain, SETUP_SQL_INSTANCE: request.instance },
    secret: request.password,
    limitMs: LIMIT_MS,
    onLine: (line) => {
      const parsed = signInAnswer.safeParse(parseJson(line));
      if (parsed.success) answers.push(judgeSignIn(parsed.data));
    },
    ...(signal === undefined ? {} : { signal }),
  });
  const [answer] = answers;
  if (answer !== undefined) return answer;
  return signal?.aborted === true ? unknown('stopped') : unanswered(end);
}
