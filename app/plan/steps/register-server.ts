import { agentLogs, type PlanContext } from '../plan-context.ts';
import { exitTable } from '../exit-codes.ts';
import type { Fragment, StepOf } from '../step.ts';

const CONFIG_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config';

/** Registers the server with its Recovery Services vault; passphrase and proxy password go in on standard input. */
export function registerServer(context: PlanContext): StepOf<'run-program'> {
  const evidence = [{ kind: 'registry', key: CONFIG_KEY, name: 'ServerId' }] as const;
  return {
    kind: 'run-program',
    id: 'register-server',
    weight: 20,
    detect: [...evidence],
    evidence: [...evidence],
    program: context.product.programs.registration,
    arguments: [`/vault:${context.answers.vault.credentialsFile}`],
    stdin: registrationDocument(context),
    answerFile: null,
    log: agentLogs(context),
    exitCodes: exitTable(context.product.exitCodes),
    limitMinutes: 5,
    settleSeconds: 0,
  };
}

function registrationDocument({ answers: { connection } }: PlanContext): Fragment[] {
  const start: Fragment[] = ['{"passphrase":', { secret: 'passphrase', as: 'json' }, ',"proxy":'];
  if (connection.kind === 'direct') return [...start, 'null}'];
  const address = `{"host":${JSON.stringify(connection.host)},"port":${String(connection.port)}`;
  if (connection.user === null) return [...start, `${address}}}`];
  return [...start, `${address},"user":${JSON.stringify(connection.user)},"password":`, { secret: 'proxyPassword', as: 'json' }, '}}'];
}
