import { planOf } from '../session/plan-work.ts';
import { refuseArguments, type CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';
import { readSecrets, secretOptions, secretSource } from './read-secrets.ts';
import { finishUnattended, giveSecrets, need, needSecrets, orRefuse, Refused, terminalSession } from './unattended.ts';

/** What `resume` takes. */
export const resumeSyntax = { options: { ...secretOptions, format: ['text', 'json'] }, operands: [] } as const;

/** `resume`: goes on with what was interrupted. Secrets are never kept, so they come on standard input again. */
export async function resumeCommand(context: CommandContext): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, resumeSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { format } = parsed.options;
  return orRefuse(context, async () => {
    const session = terminalSession(context, format ?? 'text');
    const { mode, run, answers } = need(session.resume());
    // Of steps that nobody can read, checks and plan would know nothing.
    if (run.runId === null && run.failure !== null) throw new Refused(run.failure);
    const given = { mode: mode === 'upgrade' ? mode : 'install', answers } as const;
    const secrets = need(await readSecrets(secretSource(context, parsed.options, given)));
    giveSecrets(session, secrets);
    needSecrets(need(await planOf(need(session.active('resume')))), secrets);
    return finishUnattended(context, session, format ?? 'text');
  });
}
