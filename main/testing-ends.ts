import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { worldWith } from './steps/testing.ts';
import { plainProcesses } from './system/processes.ts';
import type { Behaviours } from './steps/testing-tiny.ts';
import { runWhole, type Given } from './testing-command-line.ts';

const worlds = path.resolve(import.meta.dirname, '../e2e/worlds');

/** A way to end: what happens before, the command, and how it must end. */
export interface Way {
  readonly behaviours?: Behaviours;
  readonly before?: (given: Given) => unknown;
  readonly words: (given: Given) => readonly string[];
  /** Exit code. */
  readonly code: number;
  /** Code of the failure; null where nothing failed. */
  readonly failure: string | null;
  /** What the last line says of the report of a run. */
  readonly report?: 'written' | 'notWritten';
}

/** What asks for JSON. */
export const json = ['--format', 'json'] as const;

/** Everything that can end `install` and `resume`, before and in the run. */
export const ofRuns: Readonly<Record<string, Way>> = {
  'an option nobody knows': { words: ({ install }) => [...install, '--nope'], code: 2, failure: 'arguments.unknownOption' },
  'an option without its value': { words: () => ['install', ...json, '--state'], code: 2, failure: 'arguments.missingValue' },
  'no answers': { words: () => ['install', ...json], code: 2, failure: 'arguments.missingValue' },
  'an answers file that is not there': {
    words: (given) => [...instead(given, given.answers, '/nowhere')],
    code: 2,
    failure: 'file.missing',
  },
  'an answers file with an unknown key': {
    before: ({ answers }) => {
      writeFileSync(answers, '{"schemaVersion":1,"product":"sample","answers":{"nope":1}}');
    },
    words: ({ install }) => install,
    code: 2,
    failure: 'file.malformed',
  },
  'a missing secret': {
    before: ({ secrets }) => {
      writeFileSync(secrets, '{}');
    },
    words: ({ install }) => install,
    code: 2,
    failure: 'run.secretMissing',
  },
  'a secret against its rule': {
    before: ({ secrets }) => {
      writeFileSync(secrets, '{"passphrase":"short"}');
    },
    words: ({ install }) => install,
    code: 2,
    failure: 'input.refused',
  },
  'secrets that others may read': {
    before: ({ secrets }) => {
      chmodSync(secrets, 0o644);
    },
    words: ({ install }) => install,
    code: 2,
    failure: 'file.notPrivate',
  },
  'a package that is not there': {
    words: (given) => instead(given, given.packageFolder, '/nowhere'),
    code: 2,
    failure: 'package.folderMissing',
  },
  'a world that is not there': { words: (given) => instead(given, given.world, '/nowhere'), code: 2, failure: 'file.unreadable' },
  'a check that blocks': { words: (given) => instead(given, given.world, inWorlds('workgroup')), code: 3, failure: 'run.checksBlock' },
  'addresses that are blocked': {
    before: ({ world }) => {
      writeFileSync(world, JSON.stringify({ ...worldWith({}), network: { online: false } }));
    },
    words: ({ install }) => install,
    code: 3,
    failure: 'run.notConnected',
  },
  'vault credentials that are none': {
    before: (given) => {
      changeAnswers(given, { vault: { credentialsFile: given.world } });
    },
    words: ({ install }) => install,
    code: 3,
    failure: 'vault.refused',
  },
  'a state folder in the place of a file': {
    words: (given) => instead(given, given.state, path.join(given.answers, 'in')),
    code: 2,
    failure: 'file.unwritable',
  },
  'a state folder that others get into': {
    before: ({ state }) => {
      mkdirSync(state);
      chmodSync(state, 0o777);
    },
    words: ({ install }) => install,
    code: 3,
    failure: 'folder.notPrivate',
  },
  success: { words: ({ install }) => install, code: 0, failure: null, report: 'written' },
  'a program that fails': {
    behaviours: { 'install-sql': { exitCode: 1603 } },
    words: ({ install }) => install,
    code: 3,
    failure: 'run.exitCode',
    report: 'written',
  },
  'a program that leaves nothing': {
    behaviours: { 'install-sql': { evidence: false } },
    words: ({ install }) => install,
    code: 3,
    failure: 'run.evidenceMissing',
  },
  'a program that is killed': {
    behaviours: { 'install-sql': { signal: 'SEGV' } },
    words: ({ install }) => install,
    code: 3,
    failure: 'run.programKilled',
  },
  'a restart to finish': { behaviours: { 'install-sql': { exitCode: 3010 } }, words: ({ install }) => install, code: 10, failure: null },
  'nothing to resume': { words: ({ resume }) => resume, code: 2, failure: 'run.nothingToResume' },
  'a resume that succeeds': { before: interrupt, words: ({ resume }) => resume, code: 0, failure: null },
  'a resume that succeeds, and whose report cannot be written': {
    before: async (given) => {
      await interrupt(given);
      const report = path.join(given.state, 'current', 'report.json');
      rmSync(report);
      mkdirSync(path.join(report, 'in'), { recursive: true });
    },
    words: ({ resume }) => resume,
    code: 0,
    failure: null,
    report: 'notWritten',
  },
  'a lock that somebody holds': { before: interruptAndLock, words: ({ resume }) => resume, code: 3, failure: 'run.locked' },
  'a damaged journal': { before: interruptAndDamage, words: ({ resume }) => resume, code: 3, failure: 'run.journalDamaged' },
  'a resume without secrets': {
    before: async (given) => {
      await interrupt(given);
      writeFileSync(given.secrets, '{}');
    },
    words: ({ resume }) => resume,
    code: 2,
    failure: 'run.secretMissing',
  },
};

/** What the others end with: a document, or the same line. */
export const ofOthers: Readonly<Record<string, Way>> = {
  'a ready server': { words: () => ['check', '--product', 'sample', ...json], code: 0, failure: null },
  'a server that is not ready': {
    words: () => ['check', '--product', 'sample', ...json, '--world', inWorlds('workgroup')],
    code: 3,
    failure: null,
  },
  'facts that are not there': { words: () => ['check', '--facts', '/nowhere', ...json], code: 2, failure: 'file.missing' },
  'facts that are none': { words: ({ answers }) => ['check', '--facts', answers, ...json], code: 2, failure: 'file.malformed' },
  'a check nobody knows': { words: () => ['check', '--only', 'Nope', ...json], code: 2, failure: 'arguments.notAmong' },
  'a result that cannot be written': {
    words: ({ answers }) => ['check', '--product', 'sample', '--out', path.join(answers, 'in'), ...json],
    code: 2,
    failure: 'file.unwritable',
  },
  'a plan': { words: ({ answers, world }) => ['plan', '--answers', answers, '--world', world, ...json], code: 0, failure: null },
  'a plan without answers': { words: () => ['plan', ...json], code: 2, failure: 'arguments.missingValue' },
  'a plan for a package that is not there': {
    words: ({ answers }) => ['plan', '--answers', answers, '--package', '/nowhere', ...json],
    code: 2,
    failure: 'package.folderMissing',
  },
  'a folder to verify that is not there': { words: () => ['verify', '/nowhere', ...json], code: 2, failure: 'package.folderMissing' },
  'a folder without a package': {
    words: ({ state }) => ['verify', path.dirname(state), ...json],
    code: 3,
    failure: 'package.nothingFound',
  },
  'a key that is none': {
    words: ({ folder }) => ['verify', folder, '--key', 'RWnonsense', ...json],
    code: 2,
    failure: 'signature.keyMalformed',
  },
  'nowhere to extract to': { words: ({ folder }) => ['extract', folder, ...json], code: 2, failure: 'arguments.missingValue' },
  'nothing to extract': {
    words: ({ folder }) => ['extract', folder, '--to', path.join(folder, 'to'), ...json],
    code: 3,
    failure: 'package.nothingFound',
  },
  'no session to report': { words: ({ state }) => ['report', '--state', state, ...json], code: 2, failure: 'file.missing' },
  'a command nobody knows': { words: () => ['nope', ...json], code: 2, failure: 'arguments.unknownCommand' },
};

function instead({ install }: Given, word: string, other: string): readonly string[] {
  return install.map((each) => (each === word ? other : each));
}

function inWorlds(name: string): string {
  return path.join(worlds, `${name}.json`);
}

function changeAnswers({ answers }: Given, some: object): void {
  const file = JSON.parse(readFileSync(answers, 'utf8')) as { readonly answers: object };
  writeFileSync(answers, JSON.stringify({ ...file, answers: { ...file.answers, ...some } }));
}

/** An installation whose last words were never written. */
async function interrupt(given: Given): Promise<string> {
  await runWhole(given.install);
  const journal = path.join(given.state, 'current', 'journal.jsonl');
  writeFileSync(journal, `${readFileSync(journal, 'utf8').trimEnd().split('\n').slice(0, -2).join('\n')}\n`);
  return journal;
}

async function interruptAndLock(given: Given): Promise<void> {
  await interrupt(given);
  const claim = `lock.${String(process.ppid)}.${String(plainProcesses.beganAt(process.ppid))}`;
  writeFileSync(path.join(given.state, 'current', claim), '');
}

async function interruptAndDamage(given: Given): Promise<void> {
  const journal = await interrupt(given);
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('runStarted', 'runStarter'));
}
