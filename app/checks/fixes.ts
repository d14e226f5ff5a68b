import { nameOf } from '../answers/sql.ts';
import type { PartialAnswers } from '../answers/answers.ts';
import type { CheckResult } from './result.ts';

/** What mends a check without harm: it adds something Windows brings along, or sets it as setup itself would. */
export type Fix =
  /** Optional features of Windows; they come with Windows and nothing is downloaded. */
  | { readonly kind: 'enableFeatures'; readonly features: readonly string[] }
  /** A service that starts by itself from now on, and at once where `start` says so. */
  | { readonly kind: 'setService'; readonly service: string; readonly isStarted: boolean }
  /** A number in the registry of an instance of SQL Server, below the key of that instance. */
  | { readonly kind: 'setInstanceValue'; readonly instance: string; readonly key: string; readonly name: string; readonly value: number };

/** The fixes by the name of their check, for these answers. Whatever is not here is mended by a person. */
const fixes: Readonly<Record<string, (answers: PartialAnswers) => Fix | null>> = {
  'Roles.HyperV': () => ({
    kind: 'enableFeatures',
    features: ['Microsoft-Hyper-V', 'Microsoft-Hyper-V-Management-PowerShell'],
  }),
  'Network.FirewallService': () => ({ kind: 'setService', service: 'MpsSvc', isStarted: true }),
  'Sql.Running': (answers) => forInstance(answers, (name) => ({ kind: 'setService', service: `MSSQL$${name}`, isStarted: true })),
  'Sql.AgentStart': (answers) => forInstance(answers, (name) => ({ kind: 'setService', service: `SQLAgent$${name}`, isStarted: false })),
  'Sql.TcpIp': (answers) => forInstance(answers, protocol('Tcp')),
  'Sql.NamedPipes': (answers) => forInstance(answers, protocol('Np')),
};

/** What mends an open result, derived from its check and the answers alone; null where a person has to do it. */
export function fixOf({ name, status }: Pick<CheckResult, 'name' | 'status'>, answers: PartialAnswers): Fix | null {
  const fix = Object.hasOwn(fixes, name) ? fixes[name] : undefined;
  return status !== 'failed' || fix === undefined ? null : fix(answers);
}

function forInstance({ sql }: PartialAnswers, fix: (name: string) => Fix): Fix | null {
  return sql?.kind === 'existing' ? fix(nameOf(sql.instance).toUpperCase()) : null;
}

function protocol(name: string): (instance: string) => Fix {
  return (instance) => ({
    kind: 'setInstanceValue',
    instance,
    key: `MSSQLServer\\SuperSocketNetLib\\${name}`,
    name: 'Enabled',
    value: 1,
  });
}
