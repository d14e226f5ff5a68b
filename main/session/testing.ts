import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers, TopicName } from '../../app/answers/answers.ts';
import type { SecretName } from '../../app/answers/secrets.ts';
import type { EventName } from '../../app/ipc/contract.ts';
import type { World } from '../../app/machine/world.ts';
import { ok, type Outcome } from '../../app/outcome.ts';
import { redactor } from '../../app/support/redact.ts';
import { createLog } from '../log.ts';
import { realTools, sevenZip, valueOf } from '../package/testing.ts';
import { createSecrets } from '../secrets.ts';
import { canaries, worldWith, type Bench } from '../steps/testing.ts';
import { plainProcesses } from '../system/processes.ts';
import { fileResumeEntry } from '../system/resume-entry.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { ActiveSession, SessionEnvironment } from './active-session.ts';
import { checkStageOf } from './check-work.ts';
import { choosePackage } from './package-work.ts';
import { readVault, testConnection } from './registration-work.ts';
import { createSession, type Session } from './session.ts';

/** A session as a freshly started program makes it, and what it sent to its window. */
export interface Started {
  readonly session: Session;
  readonly environment: SessionEnvironment;
  readonly sent: (readonly [EventName, unknown])[];
}

/** Starts the program on a state folder, without a window; `more` replaces parts of what it is given. */
export function startOn(
  stateRoot: string,
  scripts: World['programs'] = {},
  facts: Partial<World['facts']> = {},
  more: Partial<SessionEnvironment> = {},
): Started {
  const usual = worldWith(scripts);
  const world = { ...usual, facts: { ...usual.facts, ...facts } };
  const sent: (readonly [EventName, unknown])[] = [];
  const secrets = createSecrets();
  const now = (): Date => new Date();
  const environment: SessionEnvironment = {
    stateRoot,
    version: '0.0.0',
    now,
    tools: realTools,
    keys: () => Promise.resolve(ok([])),
    secrets,
    processes: plainProcesses,
    log: createLog(path.join(stateRoot, 'logs', 'setup.jsonl'), redactor(secrets.values), now),
    systemFor: (_, folder) => createSampleSystem({ folder: path.join(folder, 'machine'), world, runtime: process.execPath }),
    resumeEntryFor: (_, folder) => fileResumeEntry(path.join(folder, 'machine', 'resume-entry.txt')),
    comeBack: ['setup.exe', '--resume'],
    restart: null,
    findConsole: null,
    hold: () => () => undefined,
    emit: (name, value) => void sent.push([name, value]),
    ...more,
  };
  return { session: createSession(environment), environment, sent };
}

/** Gives all answers and secrets. */
export function answerAll(session: Session, answers: Answers): void {
  for (const [topic, value] of Object.entries(answers)) valueOf(session.submit(topic as TopicName, value));
  for (const [name, value] of Object.entries(canaries)) valueOf(session.setSecret(name as SecretName, value));
}

/** A session in which everything is chosen, answered and checked: the run can begin. */
export async function readyToRun(session: Session, bench: Bench, answers: Answers): Promise<ActiveSession> {
  valueOf(session.start('install', 'sample'));
  const active = valueOf(session.active('test'));
  valueOf(await choosePackage(active, bench.packageFolder));
  return askedAgain(session, answers);
}

/** What is asked again after every start: secrets, connection, vault and checks. */
export async function askedAgain(session: Session, answers: Answers): Promise<ActiveSession> {
  const active = valueOf(session.active('test'));
  answerAll(session, answers);
  valueOf(await testConnection(active));
  valueOf(await readVault(active, answers.vault.credentialsFile));
  valueOf(await checkStageOf(active, 'server'));
  valueOf(await checkStageOf(active, 'sql'));
  return active;
}

/** Waits until the run of a session has ended, and everything after it. */
export async function ended(session: Session): Promise<void> {
  await valueOf(session.active('test')).work.ended;
}

/** Packs the bench's programs into parts with their checksums, as a user downloads them; returns their folder. */
export async function packedParts(bench: Bench): Promise<string> {
  const folder = path.join(bench.folder, 'parts');
  mkdirSync(folder);
  await sevenZip(bench.packageFolder, 'a', '-mx0', '-v100k', path.join(folder, 'Sample.7z'), '.');
  const parts = readdirSync(folder).sort();
  const sums = parts.map(
    (part) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(folder, part)))
        .digest('hex')}  ${part}\n`,
  );
  writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
  return folder;
}

/** The code of a failure; a success ends the test. */
export function codeOf(outcome: Outcome<unknown>): string {
  if (outcome.kind === 'ok') throw new Error(`no failure, but ${JSON.stringify(outcome.value)}`);
  return outcome.failure.code;
}
