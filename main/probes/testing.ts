import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { Question } from '../system/script/windows-script.ts';
import type { RegistryValue } from '../system/system.ts';
import { ownHost } from './host.ts';
import type { ProbeDoors } from './probe.ts';

/** A registry as data: values by key. */
export type Tree = Readonly<Record<string, Readonly<Record<string, RegistryValue>>>>;

/** What the script answers; a question without an answer is unknown, as where PowerShell does not start. */
export type Answers = Readonly<Partial<Record<Question, unknown>>>;

/** Not there, not allowed: what a test says of a folder or a service. */
export const noPowerShell = unknown('unreadable', 'ENOENT');

/** For tests: a Windows machine with this registry, on which every service runs but the default SQL Server instance; no network. */
export function doorsOn(tree: Tree, answers: Answers = {}): ProbeDoors {
  return {
    host: { ...ownHost(), platform: 'win32', userId: null, windows: 'C:\\Windows', listFolder: () => Promise.resolve(known([])) },
    registry: {
      read: (key, name) => Promise.resolve(known(tree[key]?.[name] ?? null)),
      valueNames: (key) => Promise.resolve(known(Object.keys(tree[key] ?? {}))),
      hasKey: (key) => Promise.resolve(known(hasKey(tree, key))),
    },
    services: { find: (name) => Promise.resolve(known(name === 'MSSQLSERVER' ? { running: false } : { running: true })) },
    run: () => Promise.resolve({ kind: 'notStarted', reason: 'ENOENT', output: '' }),
    passwordPolicy: () => Promise.resolve(known({ minimumLength: 7 })),
    script: { ask: (question) => Promise.resolve(answerTo(answers, question)) },
    network: {
      reach: () => Promise.resolve({ kind: 'notReached', detail: 'ENETUNREACH' }),
      request: () => Promise.resolve({ kind: 'silent', detail: 'ENETUNREACH' }),
    },
  };
}

function answerTo(answers: Answers, question: Question): Fact<unknown> {
  return Object.hasOwn(answers, question) ? known(answers[question]) : noPowerShell;
}

function hasKey(tree: Tree, key: string): boolean {
  return Object.keys(tree).some((each) => each === key || each.startsWith(`${key}\\`));
}
